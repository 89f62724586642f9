import type { BankChange } from '~/domain/quiz/bank-change'
import { type ItemState, stateOf } from '~/domain/quiz/bank-filter'
import type { ItemVersion } from '~/domain/quiz/item'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { toItemVersion } from './items'
import { fromJson, toIso, toTime, toTimeOrNull } from './values'

const perInsert = 100

/** What was done to many items at once. `changed` of them are different since, `same` were so already. Times are ms epoch. */
export type DoneChange = { id: string; by: string; change: BankChange; changed: number; same: number; at: number; undoneAt: number | null }

export async function findBankChange(db: Db, id: string): Promise<DoneChange | null> {
  const row = await db
    .selectFrom('bank_change')
    .innerJoin('person', 'person.id', 'bank_change.by_id')
    .select(['bank_change.id', 'person.name', 'value', 'changed', 'same', 'changed_at', 'undone_at'])
    .where('bank_change.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { name: by, value, changed, same } = row
  return { id, by, change: fromJson(value ?? 'null'), changed, same, at: toTime(row.changed_at), undoneAt: toTimeOrNull(row.undone_at) }
}

type NewChange = { id: string; byId: string; change: BankChange; now: Date }

/** Says whether it is new: of two with one id the second does nothing. */
export async function insertBankChange(tx: Db, { id, byId, change, now }: NewChange): Promise<boolean> {
  const row = { id, by_id: byId, action: change.action, value: JSON.stringify(change), changed: 0, same: 0, changed_at: toIso(now), undone_at: null }
  const put = await tx.insertInto('bank_change').values(row).onConflict((conflict) => conflict.column('id').doNothing()).returning('id').executeTakeFirst()
  return put !== undefined
}

export async function setChangeCounts(tx: Db, id: string, counts: { changed: number; same: number }): Promise<void> {
  await tx.updateTable('bank_change').set(counts).where('id', '=', id).execute()
}

/** Says whether it was not undone before. */
export async function setUndone(tx: Db, id: string, now: Date): Promise<boolean> {
  const row = await tx.updateTable('bank_change').set({ undone_at: toIso(now) }).where('id', '=', id).where('undone_at', 'is', null).returning('id').executeTakeFirst()
  return row !== undefined
}

/** One item of a change: what it was and what it became, as a tag, a state, a use or a version's id. */
export type ChangedItem = { itemId: string; before: string; after: string }

export async function insertChangedItems(tx: Db, changeId: string, items: readonly ChangedItem[]): Promise<void> {
  const rows = items.map(({ itemId, before, after }): Schema['bank_change_item'] => ({ change_id: changeId, item_id: itemId, before, after }))
  for (let from = 0; from < rows.length; from += perInsert) await tx.insertInto('bank_change_item').values(rows.slice(from, from + perInsert)).execute()
}

export async function listChangedItems(db: Db, changeId: string): Promise<ChangedItem[]> {
  const rows = await db.selectFrom('bank_change_item').select(['item_id as itemId', 'before', 'after']).where('change_id', '=', changeId).orderBy('item_id').execute()
  return rows
}

export type ClaimedItem = { id: string; state: ItemState; use: string; versionId: string }

/** Take the turn of these items and say how they stand; ids of no item are passed over. */
export async function claimItems(tx: Db, ids: readonly string[]): Promise<ClaimedItem[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .updateTable('item')
    .set((eb) => ({ position: eb.ref('position') }))
    .where('id', 'in', [...ids])
    .returning(['id', 'retired', 'trashed_at', 'asked_in', 'current_version_id'])
    .execute()
  return rows.map((row) => ({
    id: row.id, state: stateOf({ retired: row.retired === 1, trashed: row.trashed_at !== null }), use: row.asked_in, versionId: row.current_version_id,
  }))
}

/** What is in the trash is retired as well, so that whatever draws only what is in use never meets it. */
export async function setItemState(tx: Db, ids: readonly string[], state: ItemState, now: Date): Promise<void> {
  if (ids.length === 0) return
  const values = { retired: state === 'in-use' ? 0 : 1, trashed_at: state === 'trash' ? toIso(now) : null }
  await tx.updateTable('item').set(values).where('id', 'in', [...ids]).execute()
}

export async function setItemUse(tx: Db, ids: readonly string[], use: string): Promise<void> {
  if (ids.length > 0) await tx.updateTable('item').set({ asked_in: use }).where('id', 'in', [...ids]).execute()
}

/** These items ask their newest version from now on; `clauseTypeId` is the first of its clause types. */
export async function followNewest(tx: Db, ids: readonly string[], clauseTypeId: string | null): Promise<void> {
  await tx
    .updateTable('item')
    .set((eb) => ({
      clause_type_id: clauseTypeId,
      current_version_id: eb.selectFrom('item_version').select('item_version.id').whereRef('item_version.item_id', '=', 'item.id').orderBy('number', 'desc').limit(1).$asScalar().$notNull(),
    }))
    .where('id', 'in', [...ids])
    .execute()
}

/** Versions by their ids, each with the number of the newest version of its item. */
export async function listWordings(db: Db, ids: readonly string[]): Promise<(ItemVersion & { newest: number })[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('item_version as version')
    .selectAll('version')
    .select((eb) => eb.selectFrom('item_version as sibling').select((of) => of.fn.max('sibling.number').as('n')).whereRef('sibling.item_id', '=', 'version.item_id').as('newest'))
    .where('version.id', 'in', [...ids])
    .execute()
  return rows.map((row) => ({ ...toItemVersion(row), newest: Number(row.newest) }))
}

/** Which of these items have a tag. */
export async function listTagged(db: Db, ids: readonly string[], tag: string): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('item_tag').select('item_id').where('tag', '=', tag).where('item_id', 'in', [...ids]).execute()
  return new Set(rows.map((row) => row.item_id))
}

/** Of these ids those that are items. */
export async function listKnownIds(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('item').select('id').where('id', 'in', [...ids]).orderBy('id').execute()
  return rows.map(({ id }) => id)
}
