import type { Database, Tx } from '#db/client.server'
import { countBank, listBankIds } from '#db/queries/bank'
import {
  type ChangedItem, type ClaimedItem, claimItems, type DoneChange, findBankChange, insertBankChange, insertChangedItems, listKnownIds, listTagged,
  setChangeCounts, setItemState, setItemUse,
} from '#db/queries/bank-changes'
import { addItemTags, removeItemTags } from '#db/queries/item-tags'
import { claimPublication } from '#db/queries/publishing'
import { type BankChange, goalOf, isRewording, isTagging, type Standing, type Tagging } from '../../domain/quiz/bank-change'
import type { BankFilter } from '../../domain/quiz/bank-filter'
import { audit } from '../audit.server'
import { rewordItems } from './reword-items.server'

/** Which items: these, or all that a filter finds, of which there were `expected` when it was looked at. */
export type Selection = { ids: readonly string[] } | { filter: BankFilter; expected: number }

export const mostAtOnce = 20_000
const perStep = 200

type Changing = { id: string; selection: Selection; change: BankChange; trainerId: string; now: Date }
export type Changed = DoneChange | { problem: 'none' } | { problem: 'count'; found: number }

/**
 * Do one thing to many items, whole or not at all. `id` names the deed: sent again it is done once and told again. Changes of many take
 * turns. What says so already is left alone. `none`: nothing was chosen; `count`: other items are found than were looked at.
 */
export async function changeItems(db: Database, changing: Changing): Promise<Changed> {
  const { id, selection, change, trainerId, now } = changing
  return db.transaction().execute(async (tx) => {
    await claimPublication(tx, 'bank', now)
    const before = await findBankChange(tx, id)
    if (before) return before
    if ('filter' in selection) {
      const found = await countBank(tx, selection.filter)
      if (found !== selection.expected || found > mostAtOnce) return { problem: 'count' as const, found }
    }
    const ids = 'ids' in selection ? await listKnownIds(tx, selection.ids) : await listBankIds(tx, selection.filter)
    if (ids.length === 0) return { problem: 'none' as const }
    await insertBankChange(tx, { id, byId: trainerId, change, now })
    let changed = 0
    for (let from = 0; from < ids.length; from += perStep) {
      const step = await changeStep(tx, await claimItems(tx, ids.slice(from, from + perStep)), changing)
      await insertChangedItems(tx, id, step)
      changed += step.length
    }
    await setChangeCounts(tx, id, { changed, same: ids.length - changed })
    if (changed > 0) await leaveTrace(tx, changing, ids, changed)
    return (await findBankChange(tx, id)) as DoneChange
  })
}

async function leaveTrace(tx: Tx, { id, change, trainerId, now }: Changing, ids: readonly string[], changed: number): Promise<void> {
  const [first = ''] = ids
  const subject = ids.length === 1 ? { subjectType: 'item' as const, subjectId: first } : { subjectType: 'bank' as const, subjectId: id }
  await audit(tx, { actorId: trainerId, action: 'bank.changed', ...subject, after: { ...change, questions: changed } }, now)
}

async function changeStep(tx: Tx, items: readonly ClaimedItem[], { change, trainerId, now }: Changing): Promise<ChangedItem[]> {
  if (isRewording(change)) return rewordItems(tx, items, change, { authorId: trainerId, now })
  return isTagging(change) ? tagItems(tx, items, change) : bringTo(tx, items, change, now)
}

async function tagItems(tx: Tx, items: readonly ClaimedItem[], { action, tag }: Tagging): Promise<ChangedItem[]> {
  const tagged = await listTagged(tx, items.map(({ id }) => id), tag)
  const ids = items.map(({ id }) => id).filter((id) => tagged.has(id) === (action === 'untag'))
  if (action === 'tag') await addItemTags(tx, ids.map((id) => ({ item_id: id, tag })))
  else await removeItemTags(tx, ids, tag)
  return ids.map((itemId) => (action === 'tag' ? { itemId, before: '', after: tag } : { itemId, before: tag, after: '' }))
}

async function bringTo(tx: Tx, items: readonly ClaimedItem[], change: Standing, now: Date): Promise<ChangedItem[]> {
  const goal = goalOf(change)
  if ('use' in goal) {
    const moved = items.filter(({ use }) => use !== goal.use)
    await setItemUse(tx, moved.map(({ id }) => id), goal.use)
    return moved.map(({ id, use }) => ({ itemId: id, before: use, after: goal.use }))
  }
  const moved = items.filter(({ state }) => state !== goal.state)
  await setItemState(tx, moved.map(({ id }) => id), goal.state, now)
  return moved.map(({ id, state }) => ({ itemId: id, before: state, after: goal.state }))
}
