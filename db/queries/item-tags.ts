import type { Db } from '../client.server'

const perInsert = 100

/** The tags of items, each in the order of the alphabet; items without any are left out. */
export async function listItemTags(db: Db, itemIds: readonly string[]): Promise<Map<string, string[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db.selectFrom('item_tag').selectAll().where('item_id', 'in', [...itemIds]).orderBy('item_id').orderBy('tag').execute()
  const tags = new Map<string, string[]>()
  for (const { item_id, tag } of rows) tags.set(item_id, [...(tags.get(item_id) ?? []), tag])
  return tags
}

/** An item has these tags from now on and no others. */
export async function putItemTags(tx: Db, itemId: string, tags: readonly string[]): Promise<void> {
  await tx.deleteFrom('item_tag').where('item_id', '=', itemId).execute()
  await addItemTags(tx, tags.map((tag) => ({ item_id: itemId, tag })))
}

/** Those that are there already stay. */
export async function addItemTags(tx: Db, rows: readonly { item_id: string; tag: string }[]): Promise<void> {
  for (let from = 0; from < rows.length; from += perInsert) {
    await tx.insertInto('item_tag').values(rows.slice(from, from + perInsert)).onConflict((conflict) => conflict.doNothing()).execute()
  }
}

export async function removeItemTags(tx: Db, itemIds: readonly string[], tag: string): Promise<void> {
  for (let from = 0; from < itemIds.length; from += perInsert) {
    await tx.deleteFrom('item_tag').where('tag', '=', tag).where('item_id', 'in', itemIds.slice(from, from + perInsert)).execute()
  }
}
