import type { ItemVersion } from '~/domain/quiz/item'
import type { Candidate } from '~/domain/quiz/draw'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson } from './values'

const perInsert = 50

export function toItemVersion(row: Schema['item_version']): ItemVersion {
  return {
    id: row.id, itemId: row.item_id, number: row.number, type: row.type as ItemVersion['type'], skills: fromJson(row.skills),
    clauseTypes: fromJson(row.clause_types), difficulty: row.difficulty, lessonId: row.lesson_id, body: fromJson(row.body),
  }
}

export async function listItemVersions(db: Db, ids: readonly string[]): Promise<ItemVersion[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('item_version').selectAll().where('id', 'in', [...ids]).execute()
  return rows.map(toItemVersion)
}

/** What a bank holds from one origin: item id to the current version's number and hash. */
export async function listBankHashes(db: Db, bank: string, origin: string): Promise<Map<string, { number: number; hash: string; retired: boolean }>> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version', 'item_version.id', 'item.current_version_id')
    .select(['item.id', 'item.retired', 'item_version.number', 'item_version.hash'])
    .where('item.bank', '=', bank)
    .where('item.origin', '=', origin)
    .execute()
  return new Map(rows.map((row) => [row.id, { number: row.number, hash: row.hash, retired: row.retired === 1 }]))
}

export async function insertItems(db: Db, rows: Schema['item'][]): Promise<void> {
  for (let from = 0; from < rows.length; from += perInsert) await db.insertInto('item').values(rows.slice(from, from + perInsert)).execute()
}

export async function insertItemVersions(db: Db, rows: Schema['item_version'][]): Promise<void> {
  for (let from = 0; from < rows.length; from += perInsert) {
    await db.insertInto('item_version').values(rows.slice(from, from + perInsert)).execute()
  }
}

export async function setCurrentVersion(db: Db, itemId: string, versionId: string, position: number): Promise<void> {
  await db.updateTable('item').set({ current_version_id: versionId, position, retired: 0 }).where('id', '=', itemId).execute()
}

export async function retireItems(db: Db, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += perInsert) {
    await db.updateTable('item').set({ retired: 1 }).where('id', 'in', ids.slice(from, from + perInsert)).execute()
  }
}

export async function countItems(db: Db, bank: string): Promise<number> {
  const row = await db.selectFrom('item').select((eb) => eb.fn.countAll().as('n')).where('bank', '=', bank).where('retired', '=', 0).executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Every item of a bank, in its order. */
export async function listCandidates(db: Db, bank: string): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('item')
    .select(['current_version_id', 'clause_type_id'])
    .where('bank', '=', bank)
    .where('retired', '=', 0)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ versionId: row.current_version_id, group: row.clause_type_id, seen: false }))
}

/**
 * At most `limit` items of a large bank, from a place on the sort key on (round its end), so that a draw costs the same however
 * large the bank grows; each says whether this person has answered it before.
 */
export async function sampleCandidates(db: Db, bank: string, personId: string, from: number, limit: number): Promise<Candidate[]> {
  const page = (after: boolean, count: number) =>
    db
      .selectFrom('item')
      .select((eb) => [
        'item.current_version_id',
        'item.clause_type_id',
        eb.exists(eb.selectFrom('response').select('response.number').where('response.person_id', '=', personId)
          .whereRef('response.item_version_id', '=', 'item.current_version_id')).as('seen'),
      ])
      .where('bank', '=', bank)
      .where('retired', '=', 0)
      .where('sort_key', after ? '>=' : '<', from)
      .orderBy('sort_key')
      .orderBy('item.id')
      .limit(count)
      .execute()
  const rows = await page(true, limit)
  if (rows.length < limit) rows.push(...(await page(false, limit - rows.length)))
  return rows.map((row) => ({ versionId: row.current_version_id, group: row.clause_type_id, seen: Boolean(Number(row.seen)) }))
}
