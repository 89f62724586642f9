/** What a form of a question holds: names such as `options.0.text`, each with what was typed. */
export type Fields = Record<string, string>

/** The words of a form, without files and NUL characters; browsers send line ends as two characters, which come back to one. */
export function fieldsOf(form: Iterable<[string, unknown]>): Fields {
  const words = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(words.map(([name, value]) => [name, value.replaceAll('\0', '').replaceAll('\r\n', '\n')]))
}

export const typed = (fields: Fields, name: string): string => (fields[name] ?? '').trim()

export const ticked = (fields: Fields, name: string): boolean => fields[name] === '1'

/** Left out where nothing was typed. */
export const extra = (fields: Fields, name: string): Fields => (typed(fields, name) ? { [name]: typed(fields, name) } : {})

/** A number as typed, with blanks between its digits or not; what is no number stays as it is, so that it is refused in words. */
export function numberIn(text: string): number | string | undefined {
  const plain = text.replace(/[\s  ]/g, '').replace(/^−/, '-')
  if (plain === '') return undefined
  return /^[-+]?(\d+(\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : text
}

/** The number in a field, under its name; left out where nothing was typed. */
export function numberUnder(fields: Fields, name: string): Record<string, number | string> {
  const value = numberIn(typed(fields, name))
  return value === undefined ? {} : { [name]: value }
}

/** What stands below a name, without it. */
export function below(fields: Fields, name: string): Fields {
  const start = `${name}.`
  return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (key.startsWith(start) ? [[key.slice(start.length), value]] : [])))
}

/** Fields, put below a name. */
export const under = (name: string, fields: Fields): Fields => Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${name}.${key}`, value]))

const most = 200

/** The rows of a list in the order of their numbers. */
export function rowsOf(fields: Fields, list: string): Fields[] {
  const start = `${list}.`
  const numbers = new Set(Object.keys(fields).flatMap((name) => {
    const number = name.startsWith(start) ? /^(\d{1,4})\./.exec(name.slice(start.length))?.[1] : undefined
    return number === undefined ? [] : [Number(number)]
  }))
  return [...numbers].sort((one, other) => one - other).slice(0, most).map((number) => below(fields, `${list}.${number}`))
}

/** Rows as fields of a list, numbered from 0. */
export const rowFields = (list: string, rows: readonly Fields[]): Fields => Object.assign({}, ...rows.map((row, at) => under(`${list}.${at}`, row))) as Fields

/** The fields with these rows as the list's only ones. */
export function withRows(fields: Fields, list: string, rows: readonly Fields[]): Fields {
  const start = `${list}.`
  const others = Object.fromEntries(Object.entries(fields).filter(([name]) => !(name.startsWith(start) && /^\d/.test(name.slice(start.length)))))
  return { ...others, ...rowFields(list, rows) }
}
