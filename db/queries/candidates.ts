import { type SelectQueryBuilder, sql } from 'kysely'
import type { Candidate } from '~/domain/quiz/draw'
import type { DrawFrom } from '~/domain/quiz/sections'
import type { Db } from '../client.server'
import type { Schema } from '../schema'

/** What a quiz may ask: neither retired, nor in the trash, nor asked only inside lessons. */
const askable = (db: Db) => db.selectFrom('item').where('item.asked_in', '=', 'quiz').where('item.retired', '=', 0).where('item.trashed_at', 'is', null)

/** How many items a quiz can ask from a bank, of one clause type where one is named. */
export async function countItems(db: Db, bank: string, type: string | null = null): Promise<number> {
  const row = await askable(db)
    .select((eb) => eb.fn.countAll().as('n'))
    .where('item.bank', '=', bank)
    .$if(type !== null, (query) => query.where('item.clause_type_id', '=', type))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Every item of a bank that a quiz may ask, in its order. */
export async function listCandidates(db: Db, bank: string): Promise<Candidate[]> {
  const rows = await askable(db)
    .select(['item.current_version_id', 'item.clause_type_id'])
    .where('item.bank', '=', bank)
    .orderBy('item.position')
    .orderBy('item.id')
    .execute()
  return rows.map((row) => ({ versionId: row.current_version_id, group: row.clause_type_id, seen: false }))
}

/** These items as a quiz may ask them now, in the order given; those it may not ask are left out. */
export async function listNamedCandidates(db: Db, itemIds: readonly string[]): Promise<Candidate[]> {
  if (itemIds.length === 0) return []
  const rows = await askable(db).select(['item.id', 'item.current_version_id', 'item.clause_type_id']).where('item.id', 'in', [...new Set(itemIds)]).execute()
  const byId = new Map(rows.map((row) => [row.id, { versionId: row.current_version_id, group: row.clause_type_id, seen: false }]))
  return [...new Set(itemIds)].flatMap((id) => byId.get(id) ?? [])
}

/** `types`: of these clause types alone; `from`: what a section may draw from. `start`: a place on the sort key, in [0, 1). */
type Sample = { personId: string; start: number; limit: number; types?: readonly string[] | null; from?: DrawFrom | null }

/**
 * At most `limit` items of a large bank, or of several, that a quiz may ask, from a place on the sort key on (round its end), so that a draw costs the
 * same however large the bank grows; each says whether this person has answered it before, in this wording or another.
 */
export async function sampleCandidates(db: Db, bank: string | readonly string[], { personId, start, limit, types = null, from = null }: Sample): Promise<Candidate[]> {
  if (types?.length === 0) return []
  const page = (after: boolean, count: number) =>
    askable(db)
      .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
      .select((eb) => [
        'item.current_version_id',
        'item.clause_type_id',
        eb.exists(
          eb.selectFrom('response')
            .innerJoin('item_version as answered', 'answered.id', 'response.item_version_id')
            .select('response.number')
            .where('response.person_id', '=', personId)
            .whereRef('answered.item_id', '=', 'item.id'),
        ).as('seen'),
      ])
      .where('item.bank', 'in', typeof bank === 'string' ? [bank] : [...bank])
      .where('item.sort_key', after ? '>=' : '<', start)
      .$if(types !== null, (query) => query.where('item.clause_type_id', 'in', [...(types ?? [])]))
      .$call((query) => (from === null ? query : drawnFrom(query, from)))
      .orderBy('item.sort_key')
      .orderBy('item.id')
      .limit(count)
      .execute()
  const rows = await page(true, limit)
  if (rows.length < limit) rows.push(...(await page(false, limit - rows.length)))
  return rows.map((row) => ({ versionId: row.current_version_id, group: row.clause_type_id, seen: Boolean(Number(row.seen)) }))
}

type WithVersion = Schema & { version: Schema['item_version'] }

/** An item is taken where it has one of the skills, one of the clause types and one of the tags, of each that is named, and is as hard as asked. */
function drawnFrom<O>(query: SelectQueryBuilder<WithVersion, 'item' | 'version', O>, from: DrawFrom): SelectQueryBuilder<WithVersion, 'item' | 'version', O> {
  const { skills, clauseTypes, tags, difficultyFrom, difficultyTo } = from
  let narrowed = query
  if (skills.length > 0) narrowed = narrowed.where((eb) => eb.or(skills.map((skill) => holds('version.skills', skill))))
  if (clauseTypes.length > 0) {
    narrowed = narrowed.where((eb) => eb.or([eb('item.clause_type_id', 'in', [...clauseTypes]), ...clauseTypes.map((type) => holds('version.clause_types', type))]))
  }
  if (tags.length > 0) {
    narrowed = narrowed.where((eb) =>
      eb.exists(eb.selectFrom('item_tag').select('item_tag.tag').whereRef('item_tag.item_id', '=', 'item.id').where('item_tag.tag', 'in', [...tags])),
    )
  }
  if (difficultyFrom !== null) narrowed = narrowed.where('version.difficulty', '>=', difficultyFrom)
  return difficultyTo === null ? narrowed : narrowed.where('version.difficulty', '<=', difficultyTo)
}

/** Whether JSON text names an id, as a key or in a list. Ids are told apart by their quotes. */
const holds = (column: string, id: string) => sql<boolean>`${sql.ref(column)} like ${`%${JSON.stringify(id).replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
