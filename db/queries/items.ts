import type { Content, ItemVersion } from '~/domain/quiz/item'
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson } from './values'

const perInsert = 50

export function toItemVersion(row: Selectable<Schema['item_version']>): ItemVersion {
  return {
    ...({ type: row.type, body: fromJson(row.body) } as Content),
    id: row.id, itemId: row.item_id, number: row.number, skills: fromJson(row.skills), clauseTypes: fromJson(row.clause_types), difficulty: row.difficulty,
    lessonId: row.lesson_id, source: row.source, stemHtml: row.stem_html,
  }
}

export async function listItemVersions(db: Db, ids: readonly string[]): Promise<ItemVersion[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('item_version').selectAll().where('id', 'in', [...ids]).execute()
  return rows.map(toItemVersion)
}

/** `fileHash`: what its file said of it last; null where no file names it. */
export type KnownItem = { number: number; hash: string; fileHash: string | null; retired: boolean }

/** What a bank holds from one origin: item id to the current version's number and hash. */
export async function listBankHashes(db: Db, bank: string, origin: string): Promise<Map<string, KnownItem>> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version', 'item_version.id', 'item.current_version_id')
    .select(['item.id', 'item.retired', 'item.file_hash', 'item_version.number', 'item_version.hash'])
    .where('item.bank', '=', bank)
    .where('item.origin', '=', origin)
    .execute()
  return new Map(rows.map((row) => [row.id, { number: row.number, hash: row.hash, fileHash: row.file_hash, retired: row.retired === 1 }]))
}

export async function insertItems(db: Db, rows: Insertable<Schema['item']>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += perInsert) await db.insertInto('item').values(rows.slice(from, from + perInsert)).execute()
}

/** Says whether it is new: an item whose id is there already stays as it is. */
export async function insertItemIfNew(tx: Db, row: Insertable<Schema['item']>): Promise<boolean> {
  const put = await tx.insertInto('item').values(row).onConflict((conflict) => conflict.column('id').doNothing()).returning('id').executeTakeFirst()
  return put !== undefined
}

export async function insertItemVersions(db: Db, rows: Insertable<Schema['item_version']>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += perInsert) {
    await db.insertInto('item_version').values(rows.slice(from, from + perInsert)).execute()
  }
}

export async function updateItem(tx: Db, itemId: string, values: Omit<Updateable<Schema['item']>, 'id' | 'bank' | 'origin'>): Promise<void> {
  await tx.updateTable('item').set(values).where('id', '=', itemId).execute()
}

/** Take the item's turn: later claims wait until this transaction ends. Null: there is no such item. */
export async function claimItem(tx: Db, itemId: string): Promise<{ versionId: string; number: number; hash: string } | null> {
  const item = await tx
    .updateTable('item')
    .set((eb) => ({ position: eb.ref('position') }))
    .where('id', '=', itemId)
    .returning('current_version_id')
    .executeTakeFirst()
  if (!item) return null
  const row = await tx.selectFrom('item_version').select(['id', 'hash']).where('id', '=', item.current_version_id).executeTakeFirstOrThrow()
  const newest = await tx.selectFrom('item_version').select('number').where('item_id', '=', itemId).orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow()
  return { versionId: row.id, number: newest.number, hash: row.hash }
}

/** The place behind all items of a bank. */
export async function nextPosition(tx: Db, bank: string): Promise<number> {
  const row = await tx.selectFrom('item').select((eb) => eb.fn.max('position').as('last')).where('bank', '=', bank).executeTakeFirst()
  return row?.last === null || row?.last === undefined ? 0 : Number(row.last) + 1
}

export async function retireItems(db: Db, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += perInsert) {
    await db.updateTable('item').set({ retired: 1 }).where('id', 'in', ids.slice(from, from + perInsert)).execute()
  }
}

/** No file names these any more. */
export async function forgetFiles(tx: Db, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += perInsert) {
    await tx.updateTable('item').set({ file_hash: null }).where('id', 'in', ids.slice(from, from + perInsert)).execute()
  }
}

/** Number a bank's items: these first, in this order, then the others as they stand. Only those that stand elsewhere are written. */
export async function putBankOrder(tx: Db, bank: string, first: readonly string[]): Promise<void> {
  const rows = await tx.selectFrom('item').select(['id', 'position']).where('bank', '=', bank).orderBy('position').orderBy('id').execute()
  const standing = new Map(rows.map((row) => [row.id, row.position]))
  const named = new Set(first)
  const order = [...first, ...rows.map(({ id }) => id).filter((id) => !named.has(id))]
  for (const [position, id] of order.entries()) {
    if (standing.get(id) !== position) await tx.updateTable('item').set({ position }).where('id', '=', id).execute()
  }
}
