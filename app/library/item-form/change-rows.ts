import { type Fields, rowsOf, withRows } from './fields'

/** What a button does with the rows of a list: `add:options`, `remove:options.2`, `up:gaps.0.options.1`. */
const form = /^(?:(add):([\w.]+)|(remove|up|down):([\w.]+)\.(\d{1,4}))$/

/** The fields after a button was pressed; as they were where it says nothing that can be done. A row that is added holds `first`. */
export function changeRows(fields: Fields, does: string, first: Fields = { id: '' }): Fields {
  const [, add, grown, act, list = '', number = ''] = form.exec(does) ?? []
  if (add && grown) return withRows(fields, grown, [...rowsOf(fields, grown), first])
  const rows = rowsOf(fields, list)
  const at = Number(number)
  if (!act || at >= rows.length) return fields
  if (act === 'remove') return withRows(fields, list, rows.filter((_, place) => place !== at))
  const to = act === 'up' ? at - 1 : at + 1
  const [one, other] = [rows[at], rows[to]]
  if (!one || !other) return fields
  return withRows(fields, list, rows.map((row, place) => (place === at ? other : place === to ? one : row)))
}
