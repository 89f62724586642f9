import type { Selectable } from 'kysely'
import type { Outcome, OutcomeKind, Told } from '~/domain/outcomes/outcome'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toIso, toTime } from './values'

/** One kept version: `skillId` what its clause type stood for when it came, `observationId` the evidence that came of it or of one before. */
export type KeptOutcome = { outcome: Outcome; said: string; skillId: string | null; observationId: string | null; door: string; receivedAt: number }

/** Known to the database from now on, so that keys can be made for it and what it tells can be written down. */
export async function insertSource(tx: Db, source: string): Promise<void> {
  await tx.insertInto('outcome_source').values({ source }).onConflict((conflict) => conflict.doNothing()).execute()
}

/** Hold a source until the transaction ends: what it tells, and whom it means, is written down one after the other. */
export async function claimSource(tx: Db, source: string): Promise<void> {
  await tx.updateTable('outcome_source').set((eb) => ({ claims: eb('claims', '+', 1) })).where('source', '=', source).returning('claims').executeTakeFirstOrThrow()
}

const toKept = (row: Selectable<Schema['outcome']>): KeptOutcome => ({
  outcome: { ...fromJson<Told>(row.said), id: row.id, source: row.source, personId: row.person_id },
  said: row.said, skillId: row.skill_id, observationId: row.observation_id, door: row.door, receivedAt: toTime(row.received_at),
})

export async function insertOutcomes(tx: Db, rows: readonly KeptOutcome[]): Promise<void> {
  if (rows.length === 0) return
  await tx.insertInto('outcome').values(
    rows.map(({ outcome, said, skillId, observationId, door, receivedAt }) => ({
      source: outcome.source, source_id: outcome.sourceId, version: outcome.version, id: outcome.id, person_id: outcome.personId, kind: outcome.kind,
      contract_id: outcome.contractId, clause_type_id: outcome.clauseTypeId, skill_id: skillId, happened_at: toIso(outcome.at), said,
      observation_id: observationId, door, received_at: toIso(receivedAt),
    })),
  ).execute()
}

export async function findOutcome(db: Db, id: string): Promise<Outcome | null> {
  const row = await db.selectFrom('outcome').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toKept(row).outcome : null
}

/** Every version that a source told of these events, lowest first. */
export async function listVersions(db: Db, source: string, sourceIds: readonly string[]): Promise<KeptOutcome[]> {
  if (sourceIds.length === 0) return []
  const rows = await db.selectFrom('outcome').selectAll().where('source', '=', source).where('source_id', 'in', [...sourceIds])
    .orderBy('source_id').orderBy('version').execute()
  return rows.map(toKept)
}

const inForce = (db: Db) =>
  db.selectFrom('outcome').selectAll('outcome').where((eb) =>
    eb.not(eb.exists(eb.selectFrom('outcome as later').select('later.id').whereRef('later.source', '=', 'outcome.source')
      .whereRef('later.source_id', '=', 'outcome.source_id').whereRef('later.version', '>', 'outcome.version'))))

/** The outcomes of people that are in force and happened from `since` until before `until` (ms epoch), oldest first: what `outcomeMetrics` is made of. */
export async function listOutcomes(db: Db, personIds: readonly string[], until: number, since = 0): Promise<Outcome[]> {
  if (personIds.length === 0) return []
  const rows = await inForce(db).where('outcome.person_id', 'in', [...personIds]).where('outcome.happened_at', '<', toIso(until)).where('outcome.happened_at', '>=', toIso(since))
    .orderBy('outcome.happened_at').orderBy('outcome.id').execute()
  return rows.map((row) => toKept(row).outcome)
}

/**
 * Events of which something was told after a moment, that happened in a time (`from` until before `to`) by any of their versions: who was ever told to be concerned, and
 * the id of the newer version. All ms epoch.
 */
export async function listToldSince(db: Db, { after, from, to }: { after: number; from: number; to: number }): Promise<{ personId: string; outcomeId: string }[]> {
  const rows = await db
    .selectFrom('outcome as told')
    .innerJoin('outcome as any', (join) => join.onRef('any.source', '=', 'told.source').onRef('any.source_id', '=', 'told.source_id'))
    .select(['any.person_id', 'told.id'])
    .distinct()
    .where('told.received_at', '>', toIso(after))
    .where('any.happened_at', '>=', toIso(from))
    .where('any.happened_at', '<', toIso(to))
    .orderBy('any.person_id')
    .orderBy('told.id')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, outcomeId: row.id }))
}

/** `until`: null for no end. `before`: time (ms epoch) and id of the last one seen, a space between. */
type OutcomePage = { kinds: readonly OutcomeKind[] | null; since: number; until: number | null; before: string | null; limit: number }

/** A page of a person's outcomes in force, newest first; what was taken back is shown too. */
export async function listOutcomesPage(db: Db, personId: string, { kinds, since, until, before, limit }: OutcomePage): Promise<Outcome[]> {
  const [at, id] = before?.split(' ') ?? []
  const rows = await inForce(db)
    .where('outcome.person_id', '=', personId)
    .where('outcome.happened_at', '>=', toIso(since))
    .$if(until !== null, (query) => query.where('outcome.happened_at', '<', toIso(until ?? 0)))
    .$if(kinds !== null, (query) => query.where('outcome.kind', 'in', [...(kinds ?? [])]))
    .$if(id !== undefined, (query) =>
      query.where((eb) => eb.or([eb('outcome.happened_at', '<', toIso(Number(at))), eb.and([eb('outcome.happened_at', '=', toIso(Number(at))), eb('outcome.id', '<', id ?? '')])])))
    .orderBy('outcome.happened_at', 'desc')
    .orderBy('outcome.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => toKept(row).outcome)
}

/** What came in last, with the names of its people. `before`: the id of the last one seen. */
export async function listNewest(db: Db, { limit, before }: { limit: number; before: string | null }) {
  const rows = await db
    .selectFrom('outcome')
    .innerJoin('person', 'person.id', 'outcome.person_id')
    .selectAll('outcome')
    .select('person.name')
    .$if(before !== null, (query) => query.where('outcome.id', '<', before ?? ''))
    .orderBy('outcome.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...toKept(row), personName: row.name }))
}

/** The highest number among the corrections of each of a person's observations. */
export async function listCorrectionNumbers(db: Db, personId: string, observationIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('evidence_correction')
    .select((eb) => ['observation_id', eb.fn.max('number').as('number')])
    .where('person_id', '=', personId)
    .where('observation_id', 'in', [...observationIds])
    .groupBy('observation_id')
    .execute()
  return new Map(rows.map((row) => [row.observation_id, Number(row.number)]))
}
