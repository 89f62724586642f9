import type { OutcomeKind } from '../outcome'
import { asked, type Field, kindKey, leftOut, type Mapping, type SameField } from './mapping'
import { readAmount } from './read-amount'
import { readDate } from './read-date'
import { readPart, readScale, readSeverity, readYes } from './value-words'

/** `heading`: the column it stands in, the field itself where it has none. */
export type CellFault = { field: Field; heading: string; code: 'empty' | 'no-kind' | 'no-date' | 'no-number' | 'no-amount' | 'no-answer' | 'no-severity' | 'no-part' | 'no-scale' | 'no-currency' }

/** An event as its row says it, for the judge of every door; or why it cannot be read, with its id where it has one; null for a row that is left out. */
export type RowEvent = { event: Record<string, unknown> } | { fault: CellFault; sourceId: string | null } | null

type Said = { value: unknown } | { code: CellFault['code'] }

/** `digitsOf`: how many decimals a currency has, null where there is no such currency. */
type Known = { headings: readonly string[]; digitsOf: (currency: string) => number | null }

const always: readonly Field[] = ['id', 'version', 'person', 'happenedAt', 'contract', 'clauseType']
const mayBeEmpty = new Set<Field>(['version', 'clauseType'])

/** How the rows of a file are read by a mapping: a function of the cells of one row. A guard that a spreadsheet put before a formula is taken off. */
export function rowReader(mapping: Mapping, { headings, digitsOf }: Known): (cells: readonly string[]) => RowEvent {
  const places = new Map(Object.entries(mapping.columns).map(([field, heading]) => [field, headings.indexOf(heading)]))
  const headingOf = (field: Field) => mapping.columns[field] ?? field
  return (cells) => {
    const cell = (field: Field): string => {
      const place = places.get(field)
      return place === undefined ? (mapping.always[field as SameField] ?? '') : (cells[place] ?? '').trim().replace(/^'(?='*[=+@-])/, '')
    }
    const fault = (field: Field, code: CellFault['code']): RowEvent => ({ fault: { field, heading: headingOf(field), code }, sourceId: cell('id').slice(0, 200) || null })
    const kind = mapping.columns.kind === undefined ? mapping.always.kind : mapping.kinds[kindKey(cell('kind'))]
    if (kind === leftOut) return null
    if (kind === undefined || !(kind in asked)) return fault('kind', cell('kind') === '' ? 'empty' : 'no-kind')
    const event: Record<string, unknown> = { kind }
    for (const field of [...always, ...asked[kind as OutcomeKind]]) {
      const text = cell(field)
      if (text === '' && mayBeEmpty.has(field)) continue
      if (text === '') return fault(field, 'empty')
      const said = read(field, text, mapping, { currency: cell('currency'), digitsOf })
      if ('code' in said) return fault(field, said.code)
      event[field] = said.value
    }
    return { event }
  }
}

const orCode = (value: unknown, code: CellFault['code']): Said => (value === null ? { code } : { value })

function read(field: Field, text: string, mapping: Mapping, { currency, digitsOf }: { currency: string } & Pick<Known, 'digitsOf'>): Said {
  switch (field) {
    case 'happenedAt': {
      const at = readDate(text, mapping.dayFirst)
      return at === null ? { code: 'no-date' } : { value: new Date(at).toISOString() }
    }
    case 'version': case 'hours': case 'score': return orCode(numberOf(text, mapping.decimalComma), 'no-number')
    case 'approved': case 'passed': case 'kept': return orCode(readYes(text), 'no-answer')
    case 'severity': return orCode(readSeverity(text), 'no-severity')
    case 'part': return orCode(readPart(text), 'no-part')
    case 'scale': return orCode(readScale(text), 'no-scale')
    case 'currency': return orCode(digitsOf(text.toUpperCase()) === null ? null : text.toUpperCase(), 'no-currency')
    case 'amount': {
      const digits = mapping.minorUnits ? 0 : digitsOf(currency.toUpperCase())
      return digits === null ? { code: 'no-currency' } : orCode(readAmount(text, { decimalComma: mapping.decimalComma, digits }), 'no-amount')
    }
    case 'clauseType': return { value: text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || text }
    default: return { value: text }
  }
}

/** A number with its decimals parted as the file parts them. */
function numberOf(text: string, decimalComma: boolean): number | null {
  const plain = decimalComma ? text.replace(',', '.') : text
  return /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(plain) && !(decimalComma && text.includes('.')) ? Number(plain) : null
}
