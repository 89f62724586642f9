import { dateTimeWords, dateWords } from '../words'
import { fieldWords, withoutId } from './audit-words'

/** One field that differs, in words; null where there was or is nothing. */
export type Change = { field: string; from: string | null; to: string | null }

type Names = ReadonlyMap<string, string>
type Values = Record<string, unknown>

const longest = 240

/** The fields that differ between two audited states, in words. An id beside its own name (`teamId` beside `team`) is left out. */
export function changesBetween(before: unknown, after: unknown, names: Names): Change[] {
  const [from, to] = [valuesOf(before), valuesOf(after)]
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  const named = (key: string) => withoutId(key) !== key && keys.includes(withoutId(key))
  return keys
    .filter((key) => !named(key) && JSON.stringify(from[key] ?? null) !== JSON.stringify(to[key] ?? null))
    .map((key) => ({ field: fieldWords(key), from: spoken(key, from[key], names), to: spoken(key, to[key], names) }))
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/

/** Everything in an audited state that may be an id, by its field's name or by its form, so that its name can be looked up. */
export function idsIn(state: unknown): string[] {
  return Object.entries(valuesOf(state)).flatMap(([key, value]) =>
    [value].flat().filter((one): one is string => typeof one === 'string' && (/Ids?$/.test(key) || uuid.test(one))),
  )
}

export function valuesOf(state: unknown): Values {
  if (state === null || state === undefined) return {}
  return typeof state === 'object' && !Array.isArray(state) ? (state as Values) : { value: state }
}

function spoken(key: string, value: unknown, names: Names): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : cut(value.map((one) => spoken(key, one, names) ?? '').join(', '))
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return /At$/.test(key) ? dateTimeWords(value) : String(value)
  if (typeof value === 'object') return cut(Object.entries(value).map(([name, one]) => `${fieldWords(name)}: ${spoken(name, one, names) ?? '–'}`).join('; '))
  return spokenText(String(value), names)
}

function spokenText(text: string, names: Names): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dateWords(Date.parse(text))
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return dateTimeWords(Date.parse(text))
  return names.get(text) ?? cut(text)
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
