import { isDeepStrictEqual } from 'node:util'
import { type Document, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'

/** A value of a plan's document: text and numbers, lists of them, and fields by name; a field that is undefined is to be taken away. */
export type Value = string | number | null | undefined | readonly Value[] | { readonly [field: string]: Value }
type FieldsOf = { readonly [field: string]: Value }

/** What each field is when a text leaves it out; the form of a plan has the same. */
const leftOut: Readonly<Record<string, Value>> = { minimum: 1, midPeriod: 'whole', below: '100 %', unknown: '100 %' }

/** How the fields of a plan and of its parts follow each other in a text. */
const order = [
  'id', 'name', 'description', 'version', 'startsOn', 'endsOn', 'every', 'currency', 'who', 'roles', 'teams', 'people', 'except', 'kind', 'course', 'meaning', 'metric', 'by',
  'atLeast', 'atMost', 'minimum', 'midPeriod', 'on', 'points', 'perDay', 'from', 'rate', 'factor', 'amount', 'gates', 'risk', 'unknown', 'below', 'tiers', 'mode', 'steps', 'actions', 'elements', 'multipliers', 'cap', 'floor', 'budget',
]

/** A value without the fields that say no more than leaving them out would, the others in their order. */
export function tidied(value: Value): Value {
  if (Array.isArray(value)) return value.map(tidied)
  if (!isFields(value)) return value
  const said = Object.entries(value).filter(([field, one]) => one !== undefined && !isDeepStrictEqual(one, leftOut[field]))
  return Object.fromEntries(said.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)).map(([field, one]) => [field, tidied(one)]))
}

/**
 * A node of a document made to say a value, with its comments and its order as they are. Fields that the value does not name stay. Rows of a list
 * keep what belongs to them wherever they stand now. Gives the node, or another in its place where one of this kind cannot say it.
 */
export function mergeNode(document: Document, node: unknown, value: Value): Node {
  if (isMap(node) && isFields(value)) return mergeMap(document, node, value)
  if (isSeq(node) && Array.isArray(value)) return mergeList(document, node, value)
  if (isScalar(node) && (typeof value === 'string' || typeof value === 'number')) {
    if (node.value !== value) node.value = value
    return node
  }
  return document.createNode(tidied(value)) as Node
}

function mergeMap(document: Document, map: YAMLMap, fields: FieldsOf): Node {
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) map.delete(field)
    else if (map.has(field)) map.set(field, mergeNode(document, map.get(field, true), value))
    else if (!isDeepStrictEqual(value, leftOut[field])) putField(document, map, field, document.createNode(tidied(value)))
  }
  return map
}

/** Put a field where it stands in plans: before the first of those that follow it. */
export function putField(document: Document, map: YAMLMap, field: string, value: unknown): void {
  const rank = order.indexOf(field)
  const later = map.items.findIndex(({ key }) => order.indexOf(String(isNode(key) ? key.toJSON() : key)) > rank)
  map.items.splice(later < 0 ? map.items.length : later, 0, document.createPair(field, value) as Pair)
}

function mergeList(document: Document, list: YAMLSeq, rows: readonly Value[]): Node {
  const before = [...list.items]
  const continued = continuing(before.map((item) => tidied((isNode(item) ? item.toJS(document) : item) as Value)), rows.map(tidied))
  list.items = rows.map((row, at) => mergeNode(document, before[continued[at] ?? -1], row))
  return list
}

/** For each new row the place of the old one that it continues: the longest run of like rows first, then those between them in turn. Undefined where it is new. */
function continuing(old: readonly Value[], rows: readonly Value[]): (number | undefined)[] {
  const runs = Array.from({ length: old.length + 1 }, () => new Array<number>(rows.length + 1).fill(0))
  const run = (one: number, other: number) => runs[one]?.[other] ?? 0
  for (let one = old.length - 1; one >= 0; one--) {
    for (let other = rows.length - 1; other >= 0; other--) {
      const best = isDeepStrictEqual(old[one], rows[other]) ? 1 + run(one + 1, other + 1) : Math.max(run(one + 1, other), run(one, other + 1))
      const row = runs[one]
      if (row) row[other] = best
    }
  }
  const found: (number | undefined)[] = []
  let [one, other] = [0, 0]
  while (other < rows.length) {
    const alike = one < old.length && isDeepStrictEqual(old[one], rows[other])
    if (alike && run(one, other) === 1 + run(one + 1, other + 1)) found[other++] = one++
    else if (one < old.length && run(one + 1, other + 1) === run(one, other)) found[other++] = one++
    else if (one < old.length && run(one + 1, other) === run(one, other)) one++
    else found[other++] = undefined
  }
  return found
}

const isFields = (value: Value): value is FieldsOf => typeof value === 'object' && value !== null && !Array.isArray(value)
