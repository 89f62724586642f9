import { sql } from 'kysely'
import type { Entry } from '~/domain/incentives/earn'
import type { CauseSum } from '~/domain/incentives/told-sums'
import type { Db } from '../client.server'
import { grantedEnd } from './accommodations'
import { keptOf, mayTellLess } from './held-back'
import type { LedgerLine } from './ledger'
import { toTime } from './values'

/**
 * What a person's ledger adds up to, by currency: what came of an attempt whose quiz may keep its score back, and of a regrade of one, for
 * itself beside that attempt, and the rest together.
 */
export async function sumLedger(db: Db, personId: string): Promise<CauseSum[]> {
  const kept = db
    .selectFrom('attempt')
    .innerJoin('quiz', 'quiz.id', 'attempt.quiz_id')
    .select(['attempt.id', 'attempt.policy as kept_policy', 'attempt.submitted_at as kept_at', 'quiz.policy as quiz_policy', grantedEnd(db, personId).as('granted_end')])
    .where('attempt.person_id', '=', personId)
    .where(mayTellLess('attempt.policy'))
    .as('kept')
  const cause = sql<string | null>`case when kept.id is null then null else ledger.cause_id end`
  const rows = await db
    .selectFrom('ledger')
    .leftJoin(kept, (join) =>
      join.on((eb) => {
        const revised = eb.selectFrom('verdict_revision as revised').select('revised.number').where('revised.person_id', '=', personId)
          .whereRef('revised.attempt_id', '=', 'kept.id').whereRef('revised.cause_id', '=', 'ledger.cause_id')
        return eb.or([
          eb.and([eb('ledger.cause', '=', 'attempt'), eb('kept.id', '=', eb.ref('ledger.cause_id'))]),
          eb.and([eb('ledger.cause', '=', 'regrade'), eb.exists(revised)]),
        ])
      }),
    )
    .select((eb) => [
      'ledger.currency', cause.as('cause'), 'kept.kept_policy', 'kept.kept_at', 'kept.quiz_policy', 'kept.granted_end', eb.fn.sum('ledger.points').as('points'),
      eb.fn.sum('ledger.amount').as('amount'),
    ])
    .where('ledger.person_id', '=', personId)
    .groupBy(['ledger.currency', cause, 'kept.id', 'kept.kept_policy', 'kept.kept_at', 'kept.quiz_policy', 'kept.granted_end'])
    .orderBy('ledger.currency')
    .execute()
  return rows.map((row) => ({ currency: row.currency, points: Number(row.points), amount: Number(row.amount), cause: row.cause, attempt: keptOf(row) }))
}

/** `before`: the seq of the last line seen; `without`: causes whose lines are left out. */
type Page = { limit: number; before: number | null; without: readonly string[] }

/** A page of a person's ledger, newest first. */
export async function listLedger(db: Db, personId: string, { limit, before, without }: Page): Promise<LedgerLine[]> {
  let query = db.selectFrom('ledger').selectAll().where('person_id', '=', personId)
  if (before !== null) query = query.where('seq', '<', before)
  if (without.length > 0) query = query.where('cause_id', 'not in', without)
  const rows = await query.orderBy('seq', 'desc').limit(limit).execute()
  return rows.map((row) => ({
    id: row.id, seq: row.seq, planId: row.plan_id, ruleId: row.rule_id, subject: row.subject, points: row.points, amount: row.amount,
    currency: row.currency, reason: row.reason, cause: row.cause as Entry['cause'], causeId: row.cause_id, earnedAt: toTime(row.earned_at),
  }))
}
