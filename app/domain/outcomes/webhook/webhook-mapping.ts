import type { OutcomeKind } from '../outcome'

/** How a value is read: as it stands, as a time (ISO or ms epoch), as yes or no, as a number, as whole seconds of a time, as the id of a name, or as minor units of money. */
export const readings = ['text', 'time', 'yes', 'number', 'seconds', 'slug', 'minor-units'] as const
export type Reading = (typeof readings)[number]

/** A value of an event: the same in every one, or what stands at a dotted path of the record. `table`: what its values mean; `prefix` stands in front of a text. */
export type ValueRule = { always: string } | { from: string; as?: Reading | undefined; table?: Record<string, string> | undefined; prefix?: string | undefined }

/** Of which records a rule makes events: all, or those that have one of these values at a path. */
export type Rule = { when: { path: string; is: string[] } | null; kind: OutcomeKind; event: Record<string, ValueRule> }

/** How what another program sends is read. `records`: the dotted path of its list of records, null where the body is one or a list of them. */
export type WebhookMapping = { id: string; name: string; about: string; records: string | null; rules: Rule[] }

/** An event for the judge of every door, or why it cannot be made; `sourceId` where it has one. */
export type RecordEvent = { event: Record<string, unknown> } | { sourceId: string | null; reason: string }

/** What stands at a dotted path; undefined where nothing does. A number as a part is a place in a list. */
export function at(value: unknown, path: string): unknown {
  let found = value
  for (const part of path.split('.')) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, part)) return undefined
    found = (found as Record<string, unknown>)[part]
  }
  return found
}

/** The records of a body, null where there is no list where the mapping says. */
export function recordsOf(body: unknown, { records }: Pick<WebhookMapping, 'records'>): unknown[] | null {
  const found = records === null ? body : at(body, records)
  if (Array.isArray(found)) return found
  return records === null && found !== null && typeof found === 'object' ? [found] : null
}

/** What a record says: an event for each rule that it fits, none where no rule does. `digitsOf`: the decimals of a currency, null where there is none. */
export function eventsOf(record: unknown, { rules }: WebhookMapping, digitsOf: (currency: string) => number | null): RecordEvent[] {
  return rules.filter(({ when }) => when === null || when.is.includes(String(at(record, when.path)))).map(({ kind, event }) => {
    const made: Record<string, unknown> = { kind }
    for (const [field, rule] of Object.entries(event)) {
      const said = valueOf(record, rule, event.currency, digitsOf)
      if (said === undefined) continue
      if (said === null) {
        const id = event.id && valueOf(record, event.id, undefined, digitsOf)
        return { sourceId: typeof id === 'string' ? id.slice(0, 200) : null, reason: `${field}: the mapping cannot read what stands at ${'from' in rule ? rule.from : field}` }
      }
      made[field] = said
    }
    return { event: made }
  })
}

/** Undefined where nothing stands there, null where it cannot be read so. */
function valueOf(record: unknown, rule: ValueRule, currency: ValueRule | undefined, digitsOf: (currency: string) => number | null): unknown {
  if ('always' in rule) return rule.always
  const raw = at(record, rule.from)
  if (raw === undefined || raw === null || raw === '') return undefined
  if (typeof raw === 'object') return null
  if (rule.table) {
    const meant = Object.hasOwn(rule.table, String(raw)) ? rule.table[String(raw)] : undefined
    return meant === undefined ? null : as(meant, rule.as)
  }
  if (rule.as === 'minor-units') {
    const code = currency && valueOf(record, currency, undefined, digitsOf)
    const digits = typeof code === 'string' ? digitsOf(code) : null
    return digits === null ? null : minorUnits(String(raw), digits)
  }
  const said = as(raw, rule.as)
  return rule.prefix !== undefined && typeof said === 'string' ? rule.prefix + said : said
}

function as(raw: unknown, reading: Reading | undefined): unknown {
  const text = String(raw).trim()
  switch (reading) {
    case 'time': case 'seconds': {
      const time = /^\d{12,14}$/.test(text) ? Number(text) : Date.parse(text)
      if (!Number.isFinite(time)) return null
      return reading === 'time' ? new Date(time).toISOString() : Math.floor(time / 1000)
    }
    case 'yes': return /^(true|yes|1)$/i.test(text) ? true : /^(false|no|0)$/i.test(text) ? false : null
    case 'number': return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : null
    case 'slug': return text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || null
    default: return text
  }
}

/** Digits stay digits: no float comes between. */
function minorUnits(text: string, digits: number): number | null {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,13})(?:\.(\d{1,15}))?$/.exec(text) ?? []
  if (whole === '' || /[1-9]/.test(fraction.slice(digits))) return null
  const amount = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  return sign === '-' ? 0 - amount : amount
}
