import { isDeepStrictEqual } from 'node:util'
import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import { slugFrom, slugLength } from '../../domain/content/slug'
import type { Fields } from '../item-form/fields'
import { type DocumentPath, type Edit, editDocument } from './edit-document'
import type { Value } from './merge-node'
import { openPart } from './open-part'
import { type PartAddress, partsOf } from './part-address'
import { readPart } from './part-fields'
import type { PartKind } from './part-kinds'

export type PartChange = { act: 'save'; kind: string | null; fields: Fields } | { act: 'remove' } | { act: 'move'; by: 1 | -1 }

/** `path`: where the part stands in the changed text; `kind`: null where it does not any more. */
export type ChangedPart = { text: string; path: DocumentPath; kind: PartKind | null } | { problem: 'no-part' | 'other-in-text' | 'referenced' }

/**
 * A plan's text with one of its parts changed, added, removed or moved. `plan`: what the text reads as; `shown`: the plan that the form was made from. A
 * part that the text has otherwise than the form showed it is left alone, so that neither is lost in the other.
 */
export function changePart(text: string, { plan, shown }: { plan: PeriodPlan; shown: PeriodPlan }, address: PartAddress, change: PartChange): ChangedPart {
  const asked = change.act === 'save' ? change.kind : null
  const [part, before] = [openPart(plan, address, asked), openPart(shown, address, asked)]
  if (!part?.kind || !before) return { problem: 'no-part' }
  if (!part.isNew && !isDeepStrictEqual(part.fields, before.fields)) return { problem: 'other-in-text' }
  if (change.act !== 'save' && (part.isNew || 'part' in address)) return { problem: 'no-part' }
  const at = part.isNew && !('part' in address) ? [...part.path, partsOf(plan, address).length] : part.path
  const changed = editDocument(text, editOf(change, { ...part, kind: part.kind }, plan, address))
  return changed === null ? { problem: 'referenced' } : { text: changed, path: at, kind: change.act === 'save' ? part.kind : null }
}

function editOf(change: PartChange, { path, kind, isNew }: { path: DocumentPath; kind: PartKind; isNew: boolean }, plan: PeriodPlan, address: PartAddress): Edit {
  if (change.act === 'remove') return { act: 'remove', path }
  if (change.act === 'move') return { act: 'move', path, by: change.by }
  const value = readPart(kind, change.fields)
  if (!isNew || 'part' in address) return { act: 'set', path, value }
  const made: Value = { ...(address.list !== 'gates' && { id: newId(String(value.name ?? ''), kind, partsOf(plan, address)) }), ...(address.list !== 'multipliers' && { kind }), ...value }
  return { act: 'add', list: path, value: made }
}

/** An id from a name that no other part of its list has; `plan` is what the lines of the whole plan are called. */
function newId(name: string, kind: PartKind, others: readonly object[]): string {
  const taken = new Set(['plan', ...others.flatMap((other) => ('id' in other ? [String(other.id)] : []))])
  const first = slugFrom(name) || kind
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : `-${count}`
    const id = `${first.slice(0, slugLength - end.length).replace(/-$/, '')}${end}`
    if (!taken.has(id)) return id
  }
}
