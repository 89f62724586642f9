import type { Told } from '~/domain/outcomes/outcome'
import { normaliseEmail } from '~/domain/people/person'
import type { Db } from '../client.server'
import { fromJson, toIso, toTime } from './values'

/** An event whose person nobody here is known to be. */
export type WaitingOutcome = { told: Told; said: string; door: string }

/** How a wait ended: its person was found, or an admin said that it is nobody here. */
export type Settled = 'matched' | 'dismissed'

/** What a source calls somebody, as it is kept: addresses in one form, all else as it was told, for ids may mind their case. */
export const whoKey = (who: string): string => (who.includes('@') ? normaliseEmail(who) : who.trim())

/** The people whom a source means, by what it calls them: their address, their id, or what an admin matched to them. */
export async function findPeopleTold(db: Db, source: string, whos: readonly string[]): Promise<Map<string, string>> {
  const keys = [...new Set(whos.map(whoKey))]
  if (keys.length === 0) return new Map()
  const people = await db.selectFrom('person').select(['id', 'email']).where((eb) => eb.or([eb('email', 'in', keys), eb('id', 'in', keys)])).execute()
  const matched = await db.selectFrom('source_identity').select(['who', 'person_id']).where('source', '=', source).where('who', 'in', keys).execute()
  return new Map([...people.flatMap(({ id, email }) => [[email, id], [id, id]] as const), ...matched.map(({ who, person_id }) => [who, person_id] as const)])
}

export async function putIdentity(tx: Db, identity: { source: string; who: string; personId: string; matchedBy: string; now: Date }): Promise<void> {
  const to = { person_id: identity.personId, matched_by: identity.matchedBy, matched_at: toIso(identity.now) }
  await tx.insertInto('source_identity').values({ source: identity.source, who: identity.who, ...to })
    .onConflict((conflict) => conflict.columns(['source', 'who']).doUpdateSet(to)).execute()
}

/** Every version of these events that came in for somebody who was not known then, settled ones too. */
export async function listWaitingVersions(db: Db, source: string, sourceIds: readonly string[]) {
  if (sourceIds.length === 0) return []
  const rows = await db.selectFrom('outcome_waiting').select(['source_id', 'version', 'said', 'settled'])
    .where('source', '=', source).where('source_id', 'in', [...sourceIds]).execute()
  return rows.map((row) => ({ sourceId: row.source_id, version: row.version, said: row.said, settled: row.settled }))
}

export async function insertWaiting(tx: Db, source: string, rows: readonly WaitingOutcome[], now: Date): Promise<void> {
  if (rows.length === 0) return
  await tx.insertInto('outcome_waiting').values(
    rows.map(({ told, said, door }) => ({
      source, source_id: told.sourceId, version: told.version, who: whoKey(told.who), said, door, received_at: toIso(now), settled: null, settled_at: null,
    })),
  ).execute()
}

export async function settleWaiting(tx: Db, source: string, versions: readonly { sourceId: string; version: number }[], settled: Settled, now: Date): Promise<void> {
  for (const { sourceId, version } of versions) {
    await tx.updateTable('outcome_waiting').set({ settled, settled_at: toIso(now) })
      .where('source', '=', source).where('source_id', '=', sourceId).where('version', '=', version).where('settled', 'is', null).execute()
  }
}

/** How many waited for one whom a source names, and wait no more. */
export async function dismissWaiting(tx: Db, source: string, who: string, now: Date): Promise<number> {
  const settled: Settled = 'dismissed'
  const result = await tx.updateTable('outcome_waiting').set({ settled, settled_at: toIso(now) })
    .where('source', '=', source).where('who', '=', who).where('settled', 'is', null).executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Whether anything waits for one whom a source names. */
export async function isWaitedFor(db: Db, source: string, who: string): Promise<boolean> {
  const row = await db.selectFrom('outcome_waiting').select('version').where('source', '=', source).where('who', '=', who).where('settled', 'is', null).executeTakeFirst()
  return row !== undefined
}

/** A page of what waits for one whom a source names, in the order of its ids and versions. */
export async function listWaitingFor(db: Db, source: string, who: string, limit: number): Promise<WaitingOutcome[]> {
  const rows = await db.selectFrom('outcome_waiting').select(['said', 'door']).where('source', '=', source).where('who', '=', who).where('settled', 'is', null)
    .orderBy('source_id').orderBy('version').limit(limit).execute()
  return rows.map(({ said, door }) => ({ told: fromJson<Told>(said), said, door }))
}

/** Who is waited for under an address that somebody here has by now; of one person where `personId` is given. */
export async function listJoined(db: Db, { personId, limit }: { personId?: string; limit: number }): Promise<{ source: string; who: string; personId: string }[]> {
  const rows = await db
    .selectFrom('outcome_waiting as waiting')
    .innerJoin('person', 'person.email', 'waiting.who')
    .select(['waiting.source', 'waiting.who', 'person.id'])
    .distinct()
    .where('waiting.settled', 'is', null)
    .$if(personId !== undefined, (query) => query.where('person.id', '=', personId ?? ''))
    .orderBy('waiting.source')
    .orderBy('waiting.who')
    .limit(limit)
    .execute()
  return rows.map(({ source, who, id }) => ({ source, who, personId: id }))
}

/** Whoever is waited for, the one with the most events first. */
export async function listUnknownPeople(db: Db, limit: number): Promise<{ source: string; who: string; events: number; since: number; until: number }[]> {
  const rows = await db
    .selectFrom('outcome_waiting')
    .select((eb) => ['source', 'who', eb.fn.countAll().as('events'), eb.fn.min('received_at').as('since'), eb.fn.max('received_at').as('until')])
    .where('settled', 'is', null)
    .groupBy(['source', 'who'])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('source')
    .orderBy('who')
    .limit(limit)
    .execute()
  return rows.map(({ source, who, events, since, until }) => ({ source, who, events: Number(events), since: toTime(since), until: toTime(until) }))
}
