import { type Selectable, type SqlBool, sql } from 'kysely'
import { noEffect, type PersonEffect, type RegradeEffect, type Result } from '~/domain/insight/regrade-effect'
import type { Content } from '~/domain/quiz/item'
import type { Regrade, RegradeKind } from '~/domain/quiz/regrading'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { type PinnedAttempt, toAttempt } from './attempts'
import { toItemVersion } from './items'
import { fromJson, toFlag, toIso, toTime, toTimeOrNull } from './values'

const inForce = ['applying', 'applied']

/** The regrades that decide about these items now, in the order they were applied. */
export async function listRegradesInForce(db: Db, itemIds: readonly string[]): Promise<Regrade[]> {
  if (itemIds.length === 0) return []
  const rows = await db
    .selectFrom('regrade')
    .leftJoin('item_version as version', 'version.id', 'regrade.key_version_id')
    .selectAll('version')
    .select(['regrade.id as regrade_id', 'regrade.item_id as regraded_item', 'regrade.kind', 'regrade.versions', 'regrade.keep_passes', 'regrade.applied_at'])
    .where('regrade.item_id', 'in', [...new Set(itemIds)])
    .where('regrade.state', 'in', inForce)
    .orderBy('regrade.id')
    .execute()
  const regrades = rows.flatMap((row): Regrade[] => {
    if (row.applied_at === null) return []
    const key = row.id === null ? null : (toItemVersion(row as Parameters<typeof toItemVersion>[0]) satisfies Content)
    return [{
      id: row.regrade_id, itemId: row.regraded_item, kind: row.kind as RegradeKind, versions: fromJson(row.versions), key, keepPasses: row.keep_passes === 1,
      appliedAt: toTime(row.applied_at),
    }]
  })
  return regrades.sort((a, b) => a.appliedAt - b.appliedAt)
}

/**
 * A regrade on its way: what it would do is worked out (`previewing`), stands to be decided (`previewed`), is being applied or undone,
 * one person after the other, or has been.
 */
export type RegradeState = 'previewing' | 'previewed' | 'applying' | 'applied' | 'undoing' | 'undone'

export type RegradeRow = {
  id: string
  itemId: string
  kind: RegradeKind
  keyVersionId: string | null
  versions: string[]
  keepPasses: boolean
  reason: string
  byId: string
  byName: string
  state: RegradeState
  askedAt: number
  appliedAt: number | null
  undoneAt: number | null
  people: number
  done: number
  atPerson: string
  effect: RegradeEffect
}

const selectRegrades = (db: Db) => db.selectFrom('regrade').innerJoin('person', 'person.id', 'regrade.by_id').selectAll('regrade').select('person.name as by_name')

function toRegradeRow(row: Selectable<Schema['regrade']> & { by_name: string }): RegradeRow {
  return {
    id: row.id, itemId: row.item_id, kind: row.kind as RegradeKind, keyVersionId: row.key_version_id, versions: fromJson(row.versions),
    keepPasses: row.keep_passes === 1, reason: row.reason, byId: row.by_id, byName: row.by_name, state: row.state as RegradeState, askedAt: toTime(row.asked_at),
    appliedAt: toTimeOrNull(row.applied_at), undoneAt: toTimeOrNull(row.undone_at), people: row.people, done: row.done, atPerson: row.at_person,
    effect: { ...noEffect, ...fromJson<Partial<RegradeEffect>>(row.effect) },
  }
}

export async function findRegrade(db: Db, id: string): Promise<RegradeRow | null> {
  const row = await selectRegrades(db).where('regrade.id', '=', id).executeTakeFirst()
  return row ? toRegradeRow(row) : null
}

/** The regrades of an item, newest first, at most `limit`. */
export async function listRegradesOf(db: Db, itemId: string, limit: number): Promise<RegradeRow[]> {
  const rows = await selectRegrades(db).where('regrade.item_id', '=', itemId).orderBy('regrade.id', 'desc').limit(limit).execute()
  return rows.map(toRegradeRow)
}

/** The regrades that somebody has begun and that are not through, oldest first. */
export async function listRunningRegrades(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('regrade').select('id').where('state', 'in', ['applying', 'undoing']).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

type NewRegrade = Pick<RegradeRow, 'id' | 'itemId' | 'kind' | 'keyVersionId' | 'versions' | 'keepPasses' | 'reason' | 'byId' | 'people'> & { now: Date }

export async function insertRegrade(tx: Db, { id, itemId, kind, keyVersionId, versions, keepPasses, reason, byId, people, now }: NewRegrade): Promise<void> {
  await tx.insertInto('regrade').values({
    id, item_id: itemId, kind, key_version_id: keyVersionId, versions: JSON.stringify(versions), keep_passes: toFlag(keepPasses), reason, by_id: byId,
    state: 'previewing', asked_at: toIso(now), people, applied_at: null, undone_at: null, undone_by: null,
  }).execute()
}

/** Throw away what a trainer had worked out of an item and not applied. */
export async function dropPreviews(tx: Db, itemId: string, byId: string): Promise<void> {
  const theirs = tx.selectFrom('regrade').select('id').where('item_id', '=', itemId).where('by_id', '=', byId).where('state', 'in', ['previewing', 'previewed'])
  await tx.deleteFrom('regrade_effect').where('regrade_id', 'in', theirs).execute()
  await tx.deleteFrom('regrade').where('item_id', '=', itemId).where('by_id', '=', byId).where('state', 'in', ['previewing', 'previewed']).execute()
}

/** Take the turn of an item: two regrades of it are begun one after the other. */
export async function claimItem(tx: Db, itemId: string): Promise<boolean> {
  const row = await tx.updateTable('item').set((eb) => ({ position: eb.ref('position') })).where('id', '=', itemId).returning('id').executeTakeFirst()
  return row !== undefined
}

type Turn = { state: RegradeState; at: 'asked' | 'applied' | 'undone'; by: string; now: Date; people: number }

/** Begin a new round over everybody from the first on. */
export async function beginRound(tx: Db, id: string, { state, at, by, now, people }: Turn): Promise<void> {
  const time = toIso(now)
  const when = at === 'asked' ? { asked_at: time } : at === 'applied' ? { applied_at: time } : { undone_at: time, undone_by: by }
  await tx.updateTable('regrade').set({ state, people, done: 0, at_person: '', effect: '{}', ...when }).where('id', '=', id).execute()
  if (at !== 'undone') await tx.deleteFrom('regrade_effect').where('regrade_id', '=', id).execute()
}

/** Go on from one person to the next; false when somebody else has gone on from there already. */
export async function passPerson(tx: Db, { id, state, atPerson }: Pick<RegradeRow, 'id' | 'state' | 'atPerson'>, personId: string): Promise<RegradeEffect | null> {
  const row = await tx
    .updateTable('regrade')
    .set((eb) => ({ at_person: personId, done: eb('done', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', state)
    .where('at_person', '=', atPerson)
    .returning('effect')
    .executeTakeFirst()
  return row ? { ...noEffect, ...fromJson<Partial<RegradeEffect>>(row.effect) } : null
}

export async function setEffect(tx: Db, id: string, effect: RegradeEffect): Promise<void> {
  await tx.updateTable('regrade').set({ effect: JSON.stringify(effect) }).where('id', '=', id).execute()
}

export async function endRound(tx: Db, id: string, from: RegradeState, to: RegradeState): Promise<boolean> {
  const done = await tx.updateTable('regrade').set({ state: to }).where('id', '=', id).where('state', '=', from).executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

export async function putEffect(tx: Db, regradeId: string, personId: string, effect: PersonEffect): Promise<void> {
  const json = JSON.stringify(effect)
  await tx.insertInto('regrade_effect').values({ regrade_id: regradeId, person_id: personId, effect: json })
    .onConflict((conflict) => conflict.columns(['regrade_id', 'person_id']).doUpdateSet({ effect: json })).execute()
}

export async function findEffect(db: Db, regradeId: string, personId: string): Promise<PersonEffect | null> {
  const row = await db.selectFrom('regrade_effect').select('effect').where('regrade_id', '=', regradeId).where('person_id', '=', personId).executeTakeFirst()
  return row ? fromJson(row.effect) : null
}

/** What it does to people, without saying to whom; at most `limit` of them. */
export async function listEffects(db: Db, regradeId: string, limit: number): Promise<PersonEffect[]> {
  const rows = await db.selectFrom('regrade_effect').select('effect').where('regrade_id', '=', regradeId).orderBy('person_id').limit(limit).execute()
  return rows.map((row) => fromJson(row.effect))
}

const asks = (versions: readonly string[]) => sql<SqlBool>`(${sql.join(versions.map((id) => sql`attempt.items like ${`%"${id}"%`}`), sql` or `)})`

/** The next people, by id, who have an attempt that asks one of these versions. */
export async function listPeopleAsked(db: Db, versions: readonly string[], after: string, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('attempt').select('person_id').distinct().where('person_id', '>', after).where(asks(versions)).orderBy('person_id').limit(limit).execute()
  return rows.map((row) => row.person_id)
}

/** How many people have an attempt that asks one of these versions, and how many such attempts are open still. */
export async function countAsked(db: Db, versions: readonly string[]): Promise<{ people: number; open: number }> {
  const row = await db
    .selectFrom('attempt')
    .select((eb) => [
      eb.fn.count('person_id').distinct().as('people'),
      eb.fn.sum(eb.case().when('submitted_at', 'is', null).then(1).else(0).end()).as('open'),
    ])
    .where(asks(versions))
    .executeTakeFirstOrThrow()
  return { people: Number(row.people), open: Number(row.open ?? 0) }
}

export type AskedAttempt = PinnedAttempt & { quizTitle: string; moduleId: string | null; awaiting: number }

/** A person's attempts that ask one of these versions, oldest first. */
export async function listAttemptsAsking(db: Db, personId: string, versions: readonly string[]): Promise<AskedAttempt[]> {
  const rows = await db
    .selectFrom('attempt')
    .innerJoin('quiz', 'quiz.id', 'attempt.quiz_id')
    .selectAll('attempt')
    .select(['quiz.title as quiz_title', 'quiz.module_id'])
    .where('attempt.person_id', '=', personId)
    .where(asks(versions))
    .orderBy('attempt.id')
    .execute()
  return rows.map((row) => ({ ...toAttempt(row), quizTitle: row.quiz_title, moduleId: row.module_id, awaiting: row.awaiting }))
}

export async function setOutcome(tx: Db, personId: string, attemptId: string, { score, passed }: Result): Promise<void> {
  await tx.updateTable('attempt').set({ score, passed: passed === null ? null : toFlag(passed) }).where('person_id', '=', personId).where('id', '=', attemptId).execute()
}
