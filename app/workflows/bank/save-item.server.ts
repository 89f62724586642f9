import type { Database, Tx } from '#db/client.server'
import { type AskedIn, findEditedItem, findUnknownName } from '#db/queries/item-editor'
import { putItemTags } from '#db/queries/item-tags'
import { claimItem, updateItem } from '#db/queries/items'
import { withUntellingIds } from '../../domain/quiz/untelling-ids'
import { audit } from '../audit.server'
import { addItem } from './add-item.server'
import { putVersion } from './put-version.server'
import { hashOf, type Wording } from './wording'

/** `basedOn`: the version whose form this was. `key`: what the item is called in its bank; `free`: another may be taken for it. */
export type ItemTarget = { itemId: string; basedOn: string } | { bank: string; key: string; free: boolean }

export type SaveItem = { target: ItemTarget; wording: Wording; askedIn: AskedIn; tags: readonly string[]; trainerId: string; now: Date }

export type SavedItem = { itemId: string; outcome: 'created' | 'changed' | 'same' }
export type ItemRefusal = { problem: 'taken' } | { problem: 'moved-on' } | { problem: 'unknown'; field: 'skills' | 'clauseTypes' | 'lesson' }

/**
 * Keep a question as its author has it now: a new item, or a new version of one, with its tags and where it is asked. What is there
 * already changes nothing, so a second click does nothing. `moved-on`: somebody else's version came in between, and nothing is done.
 * Null: no such item.
 */
export async function saveItem(db: Database, asked: SaveItem): Promise<SavedItem | ItemRefusal | null> {
  const save = { ...asked, wording: withUntellingIds(asked.wording) }
  return db.transaction().execute(async (tx) => {
    const { target, wording } = save
    const item = 'itemId' in target ? await findEditedItem(tx, target.itemId) : null
    if ('itemId' in target && !item) return null
    const bank = 'itemId' in target ? (item?.bank ?? '') : target.bank
    const unknown = await findUnknownName(tx, { skills: Object.keys(wording.skills), clauseTypes: wording.clauseTypes, lessonId: wording.lessonId, bank })
    if (unknown) return { problem: 'unknown' as const, field: unknown }
    return 'itemId' in target ? changeItem(tx, save, target) : createItem(tx, save, target)
  })
}

const mostNames = 50

async function createItem(tx: Tx, { wording, askedIn, tags, trainerId, now }: SaveItem, { bank, key, free }: Extract<ItemTarget, { bank: string }>) {
  for (let copy = 1; copy <= (free ? mostNames : 1); copy++) {
    const name = copy === 1 ? key : `${key}-${copy}`
    const added = await addItem(tx, { bank, key: name, wording, askedIn, tags, authorId: trainerId }, now)
    if (!('problem' in added)) {
      await audit(tx, { actorId: trainerId, action: 'item.created', subjectType: 'item', subjectId: added.itemId, after: { type: wording.type, stem: wording.body.stem, askedIn } }, now)
      return { itemId: added.itemId, outcome: 'created' as const }
    }
    const standing = await claimItem(tx, `${bank}/${name}`)
    if (standing?.hash === hashOf(wording)) return { itemId: `${bank}/${name}`, outcome: 'same' as const }
  }
  return { problem: 'taken' as const }
}

async function changeItem(tx: Tx, { wording, askedIn, tags, trainerId, now }: SaveItem, { itemId, basedOn }: Extract<ItemTarget, { itemId: string }>) {
  const put = await putVersion(tx, { itemId, wording, basedOn, authorId: trainerId }, now)
  if (!put) return null
  if ('problem' in put) return { problem: 'moved-on' as const }
  const standing = await findEditedItem(tx, itemId)
  const said = { tags: standing?.tags ?? [], askedIn: standing?.askedIn ?? askedIn }
  const differs = JSON.stringify(said) !== JSON.stringify({ tags, askedIn })
  if (!put.changed && !differs) return { itemId, outcome: 'same' as const }
  if (differs) {
    await putItemTags(tx, itemId, tags)
    await updateItem(tx, itemId, { asked_in: askedIn })
  }
  const before = { ...said, version: put.changed ? put.number - 1 : put.number }
  await audit(tx, { actorId: trainerId, action: 'item.edited', subjectType: 'item', subjectId: itemId, before, after: { tags, askedIn, version: put.number } }, now)
  return { itemId, outcome: 'changed' as const }
}
