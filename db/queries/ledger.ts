import type { Earned, Entry } from '~/domain/incentives/earn'
import { backMark } from '~/domain/incentives/take-back'
import type { IncentivePlan } from '~/domain/incentives/plan'
import type { Db } from '../client.server'
import { fromJson, toIso, toTime } from './values'

export async function listPlans(db: Db): Promise<IncentivePlan[]> {
  const rows = await db.selectFrom('incentive_plan').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id, name: row.name, description: row.description, startsOn: row.starts_on, endsOn: row.ends_on, currency: row.currency,
    rules: fromJson(row.rules),
  }))
}

/** What has paid a person under each rule; what decides whether a happening can pay again. */
export async function listEarned(db: Db, personId: string): Promise<Earned[]> {
  const rows = await db.selectFrom('ledger').select(['plan_id', 'rule_id', 'subject', 'earned_at']).where('person_id', '=', personId).execute()
  return rows.map((row) => ({ planId: row.plan_id, ruleId: row.rule_id, subject: row.subject, earnedAt: toTime(row.earned_at) }))
}

export type LedgerLine = Entry & { id: string; seq: number; earnedAt: number }

export async function insertLedger(tx: Db, personId: string, lines: readonly LedgerLine[]): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map((line) => ({
    person_id: personId, seq: line.seq, id: line.id, plan_id: line.planId, rule_id: line.ruleId, subject: line.subject, points: line.points,
    amount: line.amount, currency: line.currency, reason: line.reason, cause: line.cause, cause_id: line.causeId, earned_at: toIso(line.earnedAt),
  }))
  await tx.insertInto('ledger').values(rows).execute()
}

/** What a person was paid by this regrade, or by one that was undone since, and that was not taken back yet. */
export async function listRegradePay(db: Db, personId: string, regradeId: string): Promise<Entry[]> {
  const rows = await db
    .selectFrom('ledger')
    .innerJoin('regrade', 'regrade.id', 'ledger.cause_id')
    .selectAll('ledger')
    .select('regrade.state')
    .where('person_id', '=', personId)
    .where('cause', '=', 'regrade')
    .orderBy('seq')
    .execute()
  const keyOf = (planId: string, ruleId: string, subject: string) => JSON.stringify([planId, ruleId, subject])
  const lines = new Set(rows.map((row) => keyOf(row.plan_id, row.rule_id, row.subject)))
  return rows
    .filter((row) => row.cause_id === regradeId || row.state === 'undone')
    .filter((row) => !row.subject.endsWith(backMark) && !lines.has(keyOf(row.plan_id, row.rule_id, row.subject + backMark)))
    .map((row) => ({
      planId: row.plan_id, ruleId: row.rule_id, subject: row.subject, points: row.points, amount: row.amount, currency: row.currency, reason: row.reason,
      cause: 'regrade', causeId: row.cause_id,
    }))
}
