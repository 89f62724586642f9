import type { Database, Tx } from '#db/client.server'
import { type ChangedItem, type ClaimedItem, claimItems, findBankChange, listChangedItems, listTagged, listWordings, setItemState, setItemUse, setUndone } from '#db/queries/bank-changes'
import { addItemTags, removeItemTags } from '#db/queries/item-tags'
import { claimPublication } from '#db/queries/publishing'
import { type BankChange, isRewording, isTagging } from '../../domain/quiz/bank-change'
import { type ItemState, itemStates } from '../../domain/quiz/bank-filter'
import { audit } from '../audit.server'
import { putWordings } from './reword-items.server'

const perStep = 200

type Undoing = { id: string; trainerId: string; now: Date }

/**
 * Take a change of many items back, where an item still stands as the change left it; what was changed since stays as it is. A version
 * never goes: what was said before it is said again by a new one. A second time changes nothing. Null: no such change.
 */
export async function undoChange(db: Database, { id, trainerId, now }: Undoing): Promise<{ undone: boolean } | null> {
  return db.transaction().execute(async (tx) => {
    await claimPublication(tx, 'bank', now)
    const done = await findBankChange(tx, id)
    if (!done) return null
    if (!(await setUndone(tx, id, now))) return { undone: false }
    const items = await listChangedItems(tx, id)
    let questions = 0
    for (let from = 0; from < items.length; from += perStep) {
      const step = items.slice(from, from + perStep)
      questions += await undoStep(tx, step, await claimItems(tx, step.map(({ itemId }) => itemId)), { change: done.change, trainerId, now })
    }
    await audit(tx, { actorId: trainerId, action: 'bank.change-undone', subjectType: 'bank', subjectId: id, after: { ...done.change, questions } }, now)
    return { undone: true }
  })
}

type Step = { change: BankChange; trainerId: string; now: Date }

/** How many of these were taken back. */
async function undoStep(tx: Tx, items: readonly ChangedItem[], standing: readonly ClaimedItem[], { change, trainerId, now }: Step): Promise<number> {
  const byId = new Map(standing.map((one) => [one.id, one]))
  if (isTagging(change)) return undoTags(tx, items, change.tag)
  if (isRewording(change)) return undoVersions(tx, items.filter(({ itemId, after }) => byId.get(itemId)?.versionId === after), { authorId: trainerId, now })
  const moved = items.filter(({ itemId, after }) => [byId.get(itemId)?.state, byId.get(itemId)?.use].includes(after as never))
  for (const before of new Set(moved.map((one) => one.before))) {
    const ids = moved.filter((one) => one.before === before).map(({ itemId }) => itemId)
    if (isState(before)) await setItemState(tx, ids, before, now)
    else await setItemUse(tx, ids, before)
  }
  return moved.length
}

const isState = (text: string): text is ItemState => (itemStates as readonly string[]).includes(text)

async function undoTags(tx: Tx, items: readonly ChangedItem[], tag: string): Promise<number> {
  const tagged = await listTagged(tx, items.map(({ itemId }) => itemId), tag)
  const still = items.filter(({ itemId, after }) => tagged.has(itemId) === (after === tag))
  await removeItemTags(tx, still.filter(({ after }) => after === tag).map(({ itemId }) => itemId), tag)
  await addItemTags(tx, still.filter(({ before }) => before === tag).map(({ itemId }) => ({ item_id: itemId, tag })))
  return still.length
}

async function undoVersions(tx: Tx, items: readonly ChangedItem[], writing: { authorId: string; now: Date }): Promise<number> {
  const earlier = await listWordings(tx, items.map(({ before }) => before))
  const current = new Map(items.map(({ itemId, after }) => [itemId, after]))
  const put = await putWordings(tx, earlier.map((version) => ({ current: { ...version, id: current.get(version.itemId) ?? '' }, wording: version })), writing)
  return put.length
}
