import { isItemType, type ItemType } from '../../domain/quiz/item'
import { partIdFor } from '../../domain/quiz/part-id'
import { placesIn } from '../../domain/quiz/placed-text'
import { type Fields, rowsOf, typed, withRows } from './fields'
import { type ListShape, type Shape, shapeOf } from './shapes'

/** The form of a question without its empty rows, with a row for every place its text names, every part with its id and numbered in a row. */
export function tidy(fields: Fields, shape: Shape): Fields {
  return Object.entries(shape).reduce((all, [list, of]) => withRows(all, list, tidyRows(all, list, of)), fields)
}

/** The same for the body of a type: in a case the parts have the lists of their own types. */
export function tidyBody(type: ItemType, fields: Fields): Fields {
  const own = tidy(fields, shapeOf(type))
  if (type !== 'case') return own
  return withRows(own, 'parts', rowsOf(own, 'parts').map((part) => (isPartType(part.type) ? tidyBody(part.type, part) : part)))
}

/** The form with a row for each place its texts name, and every row kept: for a form that goes on being written. */
export function placeRows(type: ItemType, fields: Fields): Fields {
  if (type === 'case') return withRows(fields, 'parts', rowsOf(fields, 'parts').map((part) => (isPartType(part.type) ? placeRows(part.type, part) : part)))
  const placed = Object.entries(shapeOf(type)).filter(([, { places }]) => places)
  return placed.reduce((all, [list]) => withRows(all, list, inOrderOfText(rowsOf(all, list), placesIn(all.text ?? ''))), fields)
}

export const isPartType = (type: string | undefined): type is Exclude<ItemType, 'case' | 'essay' | 'upload'> =>
  type !== undefined && isItemType(type) && type !== 'case' && type !== 'essay' && type !== 'upload'

function tidyRows(fields: Fields, list: string, { words, names, places, always = [], lists = {} }: ListShape): Fields[] {
  const given = rowsOf(fields, list).map((row) => tidy(row, lists))
  const rows = places ? inOrderOfText(given, placesIn(fields.text ?? '')) : given
  const named = new Set(places ? placesIn(fields.text ?? '') : always)
  const kept = [...always.filter((id) => !rows.some((row) => row.id === id)).map((id): Fields => ({ id })), ...rows].filter(
    (row) => named.has(row.id ?? '') || words.some((name) => typed(row, name)) || Object.entries(lists).some(([inner, of]) => holdsWords(row, inner, of)),
  )
  return names ? withIds(kept, words) : kept
}

const holdsWords = (row: Fields, list: string, { words, always = [] }: ListShape): boolean =>
  rowsOf(row, list).some((one) => !always.includes(one.id ?? '') && words.some((name) => typed(one, name)))

/** A row for each place, in the order of the text, then those that the text does not name. */
export function inOrderOfText(rows: readonly Fields[], ids: readonly string[]): Fields[] {
  const unique = [...new Set(ids)]
  const of = (id: string): Fields => rows.find((row) => row.id === id) ?? { id }
  return [...unique.map(of), ...rows.filter((row) => !unique.includes(row.id ?? ''))]
}

function withIds(rows: readonly Fields[], words: readonly string[]): Fields[] {
  const taken = new Set(rows.flatMap(({ id }) => id || []))
  return rows.map((row) => {
    if (row.id) return row
    const id = partIdFor(words.map((name) => typed(row, name)).join('\n') || JSON.stringify(row), taken)
    taken.add(id)
    return { ...row, id }
  })
}
