import { sql } from 'kysely'
import type { ItemVersion } from '~/domain/quiz/item'
import type { Db } from '../client.server'
import { toItemVersion } from './items'
import { fromJson, toIso, toTimeOrNull } from './values'

/** How like one another items are. Derived: all but what trainers said of a pair may be thrown away and found again. */

const perInsert = 100

/** The next items in use whose current version has no sketch yet, in the order of their ids, after one. */
export async function listUnsketched(db: Db, after: string, limit: number): Promise<ItemVersion[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .leftJoin('item_sketch as sketch', (join) => join.onRef('sketch.item_id', '=', 'item.id').onRef('sketch.version_id', '=', 'version.id'))
    .selectAll('version')
    .where('item.retired', '=', 0)
    .where('sketch.item_id', 'is', null)
    .where('item.id', '>', after)
    .orderBy('item.id')
    .limit(limit)
    .execute()
  return rows.map(toItemVersion)
}

export type Sketch = { itemId: string; versionId: string; sketch: Uint32Array }

const toText = (sketch: Uint32Array): string => Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength).toString('base64')
const fromText = (text: string): Uint32Array => new Uint32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer)

export async function putSketches(db: Db, sketches: readonly Sketch[]): Promise<void> {
  const rows = sketches.map(({ itemId, versionId, sketch }) => ({ item_id: itemId, version_id: versionId, sketch: toText(sketch) }))
  for (let from = 0; from < rows.length; from += perInsert) {
    await db
      .insertInto('item_sketch')
      .values(rows.slice(from, from + perInsert))
      .onConflict((conflict) => conflict.column('item_id').doUpdateSet({ version_id: sql.ref('excluded.version_id'), sketch: sql.ref('excluded.sketch') }))
      .execute()
  }
}

/** The sketches of all items in use, in the order of their ids. */
export async function listSketches(db: Db): Promise<Omit<Sketch, 'versionId'>[]> {
  const rows = await db
    .selectFrom('item_sketch')
    .innerJoin('item', 'item.id', 'item_sketch.item_id')
    .select(['item_sketch.item_id', 'item_sketch.sketch'])
    .where('item.retired', '=', 0)
    .orderBy('item_sketch.item_id')
    .execute()
  return rows.map(({ item_id, sketch }) => ({ itemId: item_id, sketch: fromText(sketch) }))
}

/** The current versions of these items, by item. */
export async function listCurrentWordings(db: Db, itemIds: readonly string[]): Promise<Map<string, ItemVersion>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .selectAll('version')
    .where('item.id', 'in', [...itemIds])
    .execute()
  return new Map(rows.map((row) => [row.item_id, toItemVersion(row)]))
}

/** Two items, lower id first, and the share of shingles that both hold. */
export type ItemPair = { firstId: string; secondId: string; similarity: number }

export async function replacePairs(tx: Db, pairs: readonly ItemPair[]): Promise<void> {
  await tx.deleteFrom('item_pair').execute()
  const rows = pairs.map(({ firstId, secondId, similarity }) => ({ first_id: firstId, second_id: secondId, similarity }))
  for (let from = 0; from < rows.length; from += perInsert) await tx.insertInto('item_pair').values(rows.slice(from, from + perInsert)).execute()
}

/** Pairs of which both are in use still and that nobody called different. */
const openPairs = (db: Db) =>
  db
    .selectFrom('item_pair as pair')
    .innerJoin('item as one', 'one.id', 'pair.first_id')
    .innerJoin('item as other', 'other.id', 'pair.second_id')
    .leftJoin('item_distinct as told', (join) => join.onRef('told.first_id', '=', 'pair.first_id').onRef('told.second_id', '=', 'pair.second_id'))
    .where('one.retired', '=', 0)
    .where('other.retired', '=', 0)
    .where('told.first_id', 'is', null)

export async function countPairs(db: Db): Promise<number> {
  const row = await openPairs(db).select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()
  return Number(row.n)
}

/** The most alike first. */
export async function listPairs(db: Db, offset: number, limit: number): Promise<ItemPair[]> {
  return openPairs(db)
    .select(['pair.first_id as firstId', 'pair.second_id as secondId', 'pair.similarity'])
    .orderBy('pair.similarity', 'desc')
    .orderBy('pair.first_id')
    .orderBy('pair.second_id')
    .offset(offset)
    .limit(limit)
    .execute()
}

/** An item that another is like. */
export type Alike = { itemId: string; stem: string; similarity: number }

/** Items in use that one was found to be like, the most alike first; those that somebody called different are left out. */
export async function listAlike(db: Db, itemId: string, limit: number): Promise<Alike[]> {
  const rows = await openPairs(db)
    .innerJoin('item_version as version', (join) =>
      join.on((eb) =>
        eb('version.id', '=', eb.case().when('pair.first_id', '=', itemId).then(eb.ref('other.current_version_id')).else(eb.ref('one.current_version_id')).end()),
      ),
    )
    .select(['version.item_id', 'version.body', 'pair.similarity'])
    .where((eb) => eb.or([eb('pair.first_id', '=', itemId), eb('pair.second_id', '=', itemId)]))
    .orderBy('pair.similarity', 'desc')
    .orderBy('version.item_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ itemId: row.item_id, stem: fromJson<{ stem: string }>(row.body).stem, similarity: row.similarity }))
}

/** When items were compared last, in ms epoch; null before the first time. */
export async function findComparedAt(db: Db): Promise<number | null> {
  const row = await db.selectFrom('publication').select('published_at').where('id', '=', 'item-pairs').executeTakeFirst()
  return toTimeOrNull(row?.published_at ?? null)
}

/** Every pair that somebody called different, as both ids in their order with a blank between. */
export async function listToldApart(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('item_distinct').select(['first_id', 'second_id']).execute()
  return new Set(rows.map(({ first_id, second_id }) => `${first_id} ${second_id}`))
}

/** Note that somebody called a pair different. Says whether it is new; null where one of the two is not there. */
export async function insertDistinct(tx: Db, { firstId, secondId, byId, now }: { firstId: string; secondId: string; byId: string; now: Date }): Promise<boolean | null> {
  const there = await tx.selectFrom('item').select('id').where('id', 'in', [firstId, secondId]).execute()
  if (there.length !== 2) return null
  const row = { first_id: firstId, second_id: secondId, by_id: byId, said_at: toIso(now) }
  const put = await tx.insertInto('item_distinct').values(row).onConflict((conflict) => conflict.doNothing()).returning('first_id').executeTakeFirst()
  return put !== undefined
}
