import { type Document, isAlias, isMap, isNode, isSeq, parseDocument, visit } from 'yaml'
import { mergeNode, putField, tidied, type Value } from './merge-node'

export type DocumentPath = readonly (string | number)[]
export type Edit =
  | { act: 'set'; path: DocumentPath; value: Value }
  | { act: 'add'; list: DocumentPath; value: Value }
  | { act: 'remove'; path: DocumentPath }
  | { act: 'move'; path: DocumentPath; by: 1 | -1 }

/**
 * A plan's text with one edit done, everything else, its comments and its order too, as it is. Null where the text is no mapping, or repeats a part by
 * a reference (`*name`), which an edit of one place would change or lose in another.
 */
export function editDocument(text: string, edit: Edit): string | null {
  const document = parseDocument(text)
  if (document.errors.length > 0 || !isMap(document.contents) || hasReference(document)) return null
  if (edit.act === 'set') set(document, edit.path, edit.value)
  else if (edit.act === 'add') add(document, edit.list, edit.value)
  else if (edit.act === 'remove') remove(document, edit.path)
  else move(document, edit.path, edit.by)
  return document.toString({ lineWidth: 150, flowCollectionPadding: false })
}

function hasReference(document: Document): boolean {
  let found = false
  visit(document, (_key, node) => {
    if (isAlias(node)) found = true
  })
  return found
}

function set(document: Document, path: DocumentPath, value: Value): void {
  if (path.length === 0) return void mergeNode(document, document.contents, value)
  const [parent, key = ''] = [document.getIn(path.slice(0, -1), true), path.at(-1)]
  const node = document.getIn(path, true)
  if (node !== undefined) document.setIn(path, mergeNode(document, node, value))
  else if (isMap(parent) && typeof key === 'string') putField(document, parent, key, document.createNode(tidied(value)))
  const made = document.getIn(path, true)
  if (isMap(made) && made.items.length === 0) document.deleteIn(path)
}

function add(document: Document, list: DocumentPath, value: Value): void {
  const rows = document.getIn(list, true)
  if (isSeq(rows)) rows.items.push(document.createNode(tidied(value)))
  else set(document, list, [value])
}

/** A list that had this alone goes with it, except the elements, of which a plan has one at least. */
function remove(document: Document, path: DocumentPath): void {
  const list = document.getIn(path.slice(0, -1), true)
  if (!isSeq(list)) return
  document.deleteIn(path)
  if (list.items.length === 0 && path.at(-2) !== 'elements') document.deleteIn(path.slice(0, -1))
}

function move(document: Document, path: DocumentPath, by: 1 | -1): void {
  const [list, at] = [document.getIn(path.slice(0, -1), true), Number(path.at(-1))]
  if (!isSeq(list)) return
  const [one, other] = [list.items[at], list.items[at + by]]
  if (one === undefined || other === undefined) return
  const first = list.items[0]
  if (isNode(first) && list.commentBefore && !first.commentBefore) {
    first.commentBefore = list.commentBefore
    list.commentBefore = null
  }
  list.items[at] = other
  list.items[at + by] = one
}
