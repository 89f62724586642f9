import type { Content, ItemVersion } from '~/domain/quiz/item'
import type { Candidate } from '~/domain/quiz/draw'
import type { Insertable, Selectable } from 'kysely'
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

type KnownItem = { number: number; hash: string; retired: boolean; askedIn: string }

/** What a bank holds from one origin: item id to the current version's number and hash. */
export async function listBankHashes(db: Db, bank: string, origin: string): Promise<Map<string, KnownItem>> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version', 'item_version.id', 'item.current_version_id')
    .select(['item.id', 'item.retired', 'item.asked_in', 'item_version.number', 'item_version.hash'])
    .where('item.bank', '=', bank)
    .where('item.origin', '=', origin)
    .execute()
  return new Map(rows.map((row) => [row.id, { number: row.number, hash: row.hash, retired: row.retired === 1, askedIn: row.asked_in }]))
}

export async function insertItems(db: Db, rows: Insertable<Schema['item']>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += perInsert) await db.insertInto('item').values(rows.slice(from, from + perInsert)).execute()
}

export async function insertItemVersions(db: Db, rows: Insertable<Schema['item_version']>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += perInsert) {
    await db.insertInto('item_version').values(rows.slice(from, from + perInsert)).execute()
  }
}

export async function setCurrentVersion(db: Db, itemId: string, versionId: string, position: number): Promise<void> {
  await db.updateTable('item').set({ current_version_id: versionId, position, retired: 0 }).where('id', '=', itemId).execute()
}

/** Where an item is asked: in quizzes, or only inside lessons. */
export async function setAskedIn(db: Db, itemId: string, askedIn: string): Promise<void> {
  await db.updateTable('item').set({ asked_in: askedIn }).where('id', '=', itemId).execute()
}

export async function retireItems(db: Db, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += perInsert) {
    await db.updateTable('item').set({ retired: 1 }).where('id', 'in', ids.slice(from, from + perInsert)).execute()
  }
}

/** How many items a quiz can ask from a bank, of one clause type where one is named. */
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

export async function countItems(db: Db, bank: string, type: string | null = null): Promise<number> {
  const row = await db
    .selectFrom('item')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('bank', '=', bank)
    .where('asked_in', '=', 'quiz')
    .where('retired', '=', 0)
    .$if(type !== null, (query) => query.where('clause_type_id', '=', type))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Every item of a bank that a quiz may ask, in its order. */
export async function listCandidates(db: Db, bank: string): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('item')
    .select(['current_version_id', 'clause_type_id'])
    .where('bank', '=', bank)
    .where('asked_in', '=', 'quiz')
    .where('retired', '=', 0)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ versionId: row.current_version_id, group: row.clause_type_id, seen: false }))
}

/**
 * At most `limit` items of a large bank that a quiz may ask, from a place on the sort key on (round its end), so that a draw costs the same however
 * large the bank grows; each says whether this person has answered it before. `types`: of these clause types only.
 */
export async function sampleCandidates(
  db: Db, bank: string, personId: string, from: number, limit: number, types: readonly string[] | null = null,
): Promise<Candidate[]> {
  if (types?.length === 0) return []
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
      .where('asked_in', '=', 'quiz')
      .where('retired', '=', 0)
      .where('sort_key', after ? '>=' : '<', from)
      .$if(types !== null, (query) => query.where('item.clause_type_id', 'in', [...(types ?? [])]))
      .orderBy('sort_key')
      .orderBy('item.id')
      .limit(count)
      .execute()
  const rows = await page(true, limit)
  if (rows.length < limit) rows.push(...(await page(false, limit - rows.length)))
  return rows.map((row) => ({ versionId: row.current_version_id, group: row.clause_type_id, seen: Boolean(Number(row.seen)) }))
}
