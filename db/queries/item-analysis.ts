import type { ItemType, ItemVersion } from '~/domain/quiz/item'
import type { Db } from '../client.server'
import { toItemVersion } from './items'

export type KnownVersions = { id: string; bank: string; currentVersionId: string; versions: { id: string; number: number; type: ItemType }[] }

/** An item with its versions, oldest first. */
export async function findItemVersions(db: Db, itemId: string): Promise<KnownVersions | null> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.item_id', 'item.id')
    .select(['item.bank', 'item.current_version_id', 'version.id', 'version.number', 'version.type'])
    .where('item.id', '=', itemId)
    .orderBy('version.number')
    .execute()
  const [first] = rows
  if (!first) return null
  return {
    id: itemId, bank: first.bank, currentVersionId: first.current_version_id,
    versions: rows.map(({ id, number, type }) => ({ id, number, type: type as ItemType })),
  }
}

/** Every version of an item whole, newest first. */
export async function listVersionsOf(db: Db, itemId: string): Promise<ItemVersion[]> {
  const rows = await db.selectFrom('item_version').selectAll().where('item_id', '=', itemId).orderBy('number', 'desc').execute()
  return rows.map(toItemVersion)
}
