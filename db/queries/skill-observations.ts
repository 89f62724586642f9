import type { Entry } from '~/domain/incentives/earn'
import type { SkillMove } from '~/domain/readiness/moves'
import { backMark } from '~/domain/incentives/take-back'
import type { Db } from '../client.server'
import { fromJson, toIso, toTime, toTimeOrNull } from './values'

/** What a manager wrote down: `observedOn` is an ISO day, `notedAt` ms epoch. `moved`: what it moved of the role, null where the role does not need the skill. */
export type SkillObservation = {
  personId: string
  observationId: string
  skillId: string
  observerId: string
  level: string
  words: string
  observedOn: string
  notedAt: number
  moved: SkillMove | null
}

export async function insertSkillObservation(tx: Db, sentId: string, observation: SkillObservation): Promise<void> {
  const { personId, observationId, skillId, observerId, level, words, observedOn, notedAt, moved } = observation
  await tx.insertInto('skill_observation').values({
    person_id: personId, observation_id: observationId, skill_id: skillId, observer_id: observerId, sent_id: sentId, level, words,
    observed_on: observedOn, noted_at: toIso(notedAt), moved: moved && JSON.stringify(moved),
  }).execute()
}

const standing = (db: Db) =>
  db
    .selectFrom('skill_observation as seen')
    .leftJoin('skill_observation_withdrawal as withdrawal', (join) =>
      join.onRef('withdrawal.person_id', '=', 'seen.person_id').onRef('withdrawal.observation_id', '=', 'seen.observation_id'))
    .selectAll('seen')
    .select('withdrawal.withdrawn_at')

type Row = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number]

export type StandingSkillObservation = SkillObservation & { withdrawnAt: number | null }

const toStanding = (row: Row): StandingSkillObservation => ({
  personId: row.person_id, observationId: row.observation_id, skillId: row.skill_id, observerId: row.observer_id, level: row.level, words: row.words,
  observedOn: row.observed_on, notedAt: toTime(row.noted_at), moved: row.moved === null ? null : fromJson(row.moved), withdrawnAt: toTimeOrNull(row.withdrawn_at),
})

/** What came of a form of this observer that was sent before. */
export async function findSentObservation(db: Db, observerId: string, sentId: string): Promise<StandingSkillObservation | null> {
  const row = await standing(db).where('seen.observer_id', '=', observerId).where('seen.sent_id', '=', sentId).executeTakeFirst()
  return row ? toStanding(row) : null
}

export async function findSkillObservation(db: Db, personId: string, observationId: string): Promise<StandingSkillObservation | null> {
  const row = await standing(db).where('seen.person_id', '=', personId).where('seen.observation_id', '=', observationId).executeTakeFirst()
  return row ? toStanding(row) : null
}

/** What a manager saw at work, as it stands beside the evidence that came of it. `on` is an ISO day, `moved` what it moved of the role. */
export type ShownObservation = {
  id: string
  observerId: string
  observerName: string
  level: string
  words: string
  on: string
  moved: SkillMove | null
  withdrawn: { at: number; reason: string } | null
}

/** Of `skill_observation as seen`, `person as observer` and `skill_observation_withdrawal as withdrawal`. */
export const seenColumns = [
  'seen.observer_id', 'observer.name as observer_name', 'seen.level', 'seen.words as seen_words', 'seen.observed_on', 'seen.moved',
  'withdrawal.withdrawn_at', 'withdrawal.reason',
] as const

type SeenRow = {
  observation_id: string
  observer_id: string | null
  observer_name: string | null
  level: string | null
  seen_words: string | null
  observed_on: string | null
  moved: string | null
  withdrawn_at: string | null
  reason: string | null
}

/** Null beside evidence that came from elsewhere. */
export function toShownObservation(row: SeenRow): ShownObservation | null {
  const { observer_id: observerId, observer_name: observerName, level, seen_words: words, observed_on: on } = row
  if (observerId === null || observerName === null || level === null || words === null || on === null) return null
  return {
    id: row.observation_id, observerId, observerName, level, words, on, moved: row.moved === null ? null : fromJson(row.moved),
    withdrawn: row.withdrawn_at === null ? null : { at: toTime(row.withdrawn_at), reason: row.reason ?? '' },
  }
}

type OfDay = Pick<SkillObservation, 'personId' | 'skillId' | 'observerId' | 'observedOn'>

/** Whether an observer has written down something of this skill and day that stands. */
export async function hasObservedThatDay(db: Db, { personId, skillId, observerId, observedOn }: OfDay): Promise<boolean> {
  const row = await standing(db)
    .where('seen.person_id', '=', personId)
    .where('seen.skill_id', '=', skillId)
    .where('seen.observer_id', '=', observerId)
    .where('seen.observed_on', '=', observedOn)
    .where('withdrawal.withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertWithdrawal(tx: Db, { personId, observationId }: SkillObservation, reason: string, now: Date): Promise<void> {
  await tx.insertInto('skill_observation_withdrawal').values({ person_id: personId, observation_id: observationId, reason, withdrawn_at: toIso(now) }).execute()
}

/** What a person was paid because of observations, and that was not taken back yet. */
export async function listObservationPay(db: Db, personId: string, cause: 'observation' | 'outcome', observationIds: readonly string[]): Promise<Entry[]> {
  if (observationIds.length === 0) return []
  const rows = await db
    .selectFrom('ledger')
    .selectAll('ledger')
    .where('person_id', '=', personId)
    .where('cause', '=', cause)
    .where('cause_id', 'in', [...observationIds])
    .orderBy('seq')
    .execute()
  const back = new Set(rows.map(({ plan_id, rule_id, subject }) => JSON.stringify([plan_id, rule_id, subject])))
  return rows
    .filter(({ plan_id, rule_id, subject }) => !subject.endsWith(backMark) && !back.has(JSON.stringify([plan_id, rule_id, subject + backMark])))
    .map((row) => ({
      planId: row.plan_id, ruleId: row.rule_id, subject: row.subject, points: row.points, amount: row.amount, currency: row.currency, reason: row.reason,
      cause, causeId: row.cause_id,
    }))
}
