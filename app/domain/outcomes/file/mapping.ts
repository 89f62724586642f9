import { type OutcomeKind, scales, severities } from '../outcome'

/** What an event may say, by the names that programs use for it too. */
export const fields = [
  'id', 'version', 'person', 'happenedAt', 'contract', 'clauseType', 'kind', 'part', 'severity', 'approved', 'passed', 'hours', 'score', 'scale', 'kept', 'amount', 'currency',
] as const
export type Field = (typeof fields)[number]

/** What may be the same in every row of a file, where no column says it. */
export const sameFields = ['kind', 'part', 'severity', 'scale', 'currency'] as const
export type SameField = (typeof sameFields)[number]

/** Rows with this value in the column of kinds are passed over. */
export const leftOut = 'left-out'

/**
 * How a file of one source is read. `columns`: the heading under which a field stands. `always`: what a field is in every row where it has no column. `kinds`:
 * what a value of the column of kinds means, by `kindKey`. `dayFirst`: whether 03/04 is the 3rd of April. `minorUnits`: whether amounts are cents.
 */
export type Mapping = {
  columns: Partial<Record<Field, string>>
  always: Partial<Record<SameField, string>>
  kinds: Record<string, OutcomeKind | typeof leftOut>
  dayFirst: boolean
  decimalComma: boolean
  minorUnits: boolean
}

/** Values of the column of kinds are compared without case and blanks at their ends. */
export const kindKey = (value: string): string => value.trim().toLowerCase()

export const asked: Record<OutcomeKind, readonly Field[]> = {
  'contract-created': [], 'review-finding': ['part', 'severity'], 'playbook-deviation': ['approved'], 'compliance-check': ['passed'],
  'approval-turnaround': ['hours'], signed: [], 'dispute-opened': [], 'dispute-closed': [], satisfaction: ['score', 'scale'], renewal: ['kept'],
  value: ['amount', 'currency'], retracted: [],
}

const everyRow: readonly Field[] = ['id', 'person', 'happenedAt', 'contract', 'kind']

/** `missing`: nothing says it. `no-such-column`: the file has no such heading. `no-such-value`: it cannot be that. `kinds`: some value has no meaning yet. */
export type MappingFault = 'missing' | 'no-such-column' | 'no-such-value' | 'kinds'

const allowed: Partial<Record<SameField, ReadonlySet<string>>> = {
  kind: new Set(Object.keys(asked)), part: new Set(['field', 'clause']), severity: new Set(severities), scale: new Set(scales),
}

/**
 * What a mapping still lacks before a file with these headings can be read by it, by field. `kindValues`: what stands in its column of
 * kinds, null where that is not known.
 */
export function mappingFaults(mapping: Mapping, headings: readonly string[], kindValues: readonly string[] | null): Partial<Record<Field, MappingFault>> {
  const faults: Partial<Record<Field, MappingFault>> = {}
  const isSaid = (field: Field) => mapping.columns[field] !== undefined || (mapping.always as Partial<Record<Field, string>>)[field] !== undefined
  for (const field of everyRow) if (!isSaid(field)) faults[field] = 'missing'
  for (const [field, value] of Object.entries(mapping.always) as [SameField, string][]) if (allowed[field]?.has(value) === false) faults[field] = 'no-such-value'
  for (const [field, heading] of Object.entries(mapping.columns) as [Field, string][]) if (!headings.includes(heading)) faults[field] = 'no-such-column'
  const values = mapping.columns.kind === undefined ? [] : (kindValues ?? []).map(kindKey).filter(Boolean)
  if (!faults.kind && values.some((value) => mapping.kinds[value] === undefined)) faults.kind = 'kinds'
  for (const kind of kindsOf(mapping, values)) for (const field of asked[kind]) if (!isSaid(field)) faults[field] ??= 'missing'
  return faults
}

/** The kinds of event that a file may hold. */
function kindsOf({ columns, always, kinds }: Mapping, values: readonly string[]): OutcomeKind[] {
  if (columns.kind === undefined) return always.kind !== undefined && always.kind in asked ? [always.kind as OutcomeKind] : []
  return [...new Set(values.map((value) => kinds[value]))].filter((kind): kind is OutcomeKind => kind !== undefined && kind !== leftOut)
}
