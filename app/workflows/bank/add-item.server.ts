import type { Tx } from '#db/client.server'
import { addItemTags } from '#db/queries/item-tags'
import { insertItemIfNew, insertItemVersions, nextPosition } from '#db/queries/items'
import { withUntellingIds } from '../../domain/quiz/untelling-ids'
import { itemRow, versionRow } from './item-rows.server'
import type { Wording } from './wording'

type NewItem = { bank: string; key: string; wording: Wording; askedIn: 'quiz' | 'checkpoint'; tags: readonly string[]; authorId: string }
type AddItem = { itemId: string; versionId: string } | { problem: 'taken' }

/**
 * Put a new item behind the others of its bank. `taken`: its key names another item of the bank, and nothing is done. Runs inside the
 * caller's transaction, which leaves the audit.
 */
export async function addItem(tx: Tx, { bank, key, wording: given, askedIn, tags, authorId }: NewItem, now: Date): Promise<AddItem> {
  const wording = withUntellingIds(given)
  const itemId = `${bank}/${key}`
  const version = versionRow(wording, { itemId, number: 1, authorId }, now)
  const position = await nextPosition(tx, bank)
  if (!(await insertItemIfNew(tx, itemRow(wording, version, { bank, origin: 'studio', position, askedIn })))) return { problem: 'taken' }
  await insertItemVersions(tx, [version])
  await addItemTags(tx, tags.map((tag) => ({ item_id: itemId, tag })))
  return { itemId, versionId: version.id }
}
