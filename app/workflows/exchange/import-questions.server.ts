import type { Database, Tx } from '#db/client.server'
import { addItemTags, putItemTags } from '#db/queries/item-tags'
import { insertItems, insertItemVersions, nextPosition, updateItem } from '#db/queries/items'
import { claimPublication } from '#db/queries/publishing'
import { audit } from '../audit.server'
import { itemRow, versionRow } from '../bank/item-rows.server'
import { putVersion } from '../bank/put-version.server'
import type { DrawnItem } from './name-items'
import { type PlannedItem, planExchange } from './plan-exchange.server'

type Carrying = { bank: string; skill: string; items: readonly DrawnItem[]; fileHash: string; seen: string; format: string; personId: string; now: Date }

/**
 * Take questions of a file into a bank as they were seen, whole or not at all; imports into one bank take turns. New ones stand behind the
 * others, changed ones get a new version (attempts keep theirs). False: something they were compared with changed since, and nothing was
 * done. A repeat changes nothing and leaves no second trace in the audit.
 */
export async function importQuestions(db: Database, { bank, skill, items, fileHash, seen, format, personId, now }: Carrying): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await claimPublication(tx, `import/${bank}`, now)
    const planned = await planExchange(tx, { bank, skill, items, fileHash })
    if ('faults' in planned) return false
    const of = (state: string) => planned.items.filter(({ change }) => change.state === state)
    if (of('unchanged').length === planned.items.length) return true
    if (planned.plan.fingerprint !== seen) return false
    await add(tx, bank, of('added'), personId, now)
    for (const one of of('changed')) await change(tx, one, personId, now)
    const after = { format, fileHash, added: of('added').length, changed: of('changed').length, unchanged: of('unchanged').length }
    await audit(tx, { actorId: personId, action: 'bank.imported', subjectType: 'bank', subjectId: bank, after }, now)
    return true
  })
}

async function add(tx: Tx, bank: string, items: readonly PlannedItem[], authorId: string, now: Date): Promise<void> {
  const from = await nextPosition(tx, bank)
  const rows = items.map(({ change: { key }, wording, tags }, at) => {
    const version = versionRow(wording, { itemId: `${bank}/${key}`, number: 1, authorId }, now)
    return { version, tags, item: itemRow(wording, version, { bank, origin: 'studio', position: from + at, askedIn: 'quiz' }) }
  })
  await insertItems(tx, rows.map(({ item }) => item))
  await insertItemVersions(tx, rows.map(({ version }) => version))
  await addItemTags(tx, rows.flatMap(({ item, tags }) => tags.map((tag) => ({ item_id: item.id, tag }))))
}

async function change(tx: Tx, { wording, tags, standing }: PlannedItem, authorId: string, now: Date): Promise<void> {
  if (!standing) return
  await putVersion(tx, { itemId: standing.itemId, wording, authorId }, now)
  await putItemTags(tx, standing.itemId, tags)
  if (!standing.inUse) await updateItem(tx, standing.itemId, { retired: 0, trashed_at: null })
}
