import type { Happening } from '~/domain/incentives/earn'
import type { EarningEvent } from '~/domain/incentives/plan'
import type { Db } from '../client.server'
import { toIso, toTime } from './values'

/** What was done, for plans that pay by it later; the same again is one. */
export async function insertHappenings(tx: Db, personId: string, happenings: readonly Happening[], now: Date): Promise<void> {
  if (happenings.length === 0) return
  const rows = happenings.map(({ on, subject, cause, causeId }) => ({
    person_id: personId, on_event: on, subject, cause, cause_id: causeId, happened_at: toIso(now),
  }))
  await tx.insertInto('happening').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
}

export type KeptHappening = { personId: string; on: EarningEvent; subject: string; at: number }

/**
 * What people did in a time (ms epoch, `until` left out), oldest first; the first time of each subject. What came of a regrade that was undone, or of an observation at work
 * that was taken back, did not happen.
 */
export async function listHappenings(db: Db, personIds: readonly string[], { since, until }: { since: number; until: number }): Promise<KeptHappening[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('happening')
    .select((eb) => ['person_id', 'on_event', 'subject', eb.fn.min('happened_at').as('at')])
    .where('person_id', 'in', personIds)
    .where((eb) => eb.not(eb.exists(
      eb.selectFrom('regrade').select('regrade.id').whereRef('regrade.id', '=', 'happening.cause_id').where('regrade.state', '=', 'undone').where('happening.cause', '=', 'regrade'))))
    .where((eb) => eb.not(eb.exists(
      eb.selectFrom('skill_observation_withdrawal as back').select('back.observation_id').whereRef('back.person_id', '=', 'happening.person_id')
        .whereRef('back.observation_id', '=', 'happening.cause_id'))))
    .groupBy(['person_id', 'on_event', 'subject'])
    .having((eb) => eb.fn.min('happened_at'), '>=', toIso(since))
    .having((eb) => eb.fn.min('happened_at'), '<', toIso(until))
    .orderBy('at')
    .orderBy('subject')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, on: row.on_event as EarningEvent, subject: row.subject, at: toTime(row.at) }))
}
