import type { PeriodState } from '~/domain/incentives/statement/pay-period'
import type { PeriodPlan } from '~/domain/incentives/statement/period-plan'
import type { Statement } from '~/domain/incentives/statement/trace'
import type { Db } from '../client.server'
import { fromJson, toIso, toTimeOrNull } from './values'

/** A period of a plan. `atPerson`: up to whom a closing came; `lines` and `head`: how many its ledger has, and the hash of the last. */
export type PayPeriod = {
  id: string
  planId: string
  planVersion: number
  from: string
  to: string
  state: PeriodState
  round: number
  atPerson: string
  lines: number
  head: string
  closedAt: number | null
  reopenAskedBy: string | null
  reopenReason: string | null
  closeAskedBy: string | null
  closeProblem: string | null
}

const columns = [
  'id', 'plan_id', 'plan_version', 'starts_on', 'ends_on', 'state', 'round', 'at_person', 'line_count', 'head', 'closed_at', 'reopen_asked_by', 'reopen_reason', 'close_asked_by',
  'close_problem',
] as const

type Row = {
  id: string; plan_id: string; plan_version: number; starts_on: string; ends_on: string; state: string; round: number; at_person: string
  line_count: number; head: string; closed_at: string | null; reopen_asked_by: string | null; reopen_reason: string | null
  close_asked_by: string | null; close_problem: string | null
}

const toPeriod = (row: Row): PayPeriod => ({
  id: row.id, planId: row.plan_id, planVersion: row.plan_version, from: row.starts_on, to: row.ends_on, state: row.state as PeriodState, round: row.round,
  atPerson: row.at_person, lines: row.line_count, head: row.head, closedAt: toTimeOrNull(row.closed_at), reopenAskedBy: row.reopen_asked_by, reopenReason: row.reopen_reason,
  closeAskedBy: row.close_asked_by, closeProblem: row.close_problem,
})

/** Keep a version of a plan; the one that is kept already stays. Returns what is kept. */
export async function keepPlan(tx: Db, plan: PeriodPlan, keptBy: string, now: Date): Promise<PeriodPlan> {
  await tx
    .insertInto('plan_version')
    .values({ plan_id: plan.id, version: plan.version, plan: JSON.stringify(plan), kept_by: keptBy, kept_at: toIso(now) })
    .onConflict((conflict) => conflict.columns(['plan_id', 'version']).doNothing())
    .execute()
  return requirePlan(tx, plan.id, plan.version)
}

export async function requirePlan(db: Db, planId: string, version: number): Promise<PeriodPlan> {
  const row = await db.selectFrom('plan_version').select('plan').where('plan_id', '=', planId).where('version', '=', version).executeTakeFirstOrThrow()
  return fromJson<PeriodPlan>(row.plan)
}

export async function findKeptPlan(db: Db, planId: string, version: number): Promise<PeriodPlan | null> {
  const row = await db.selectFrom('plan_version').select('plan').where('plan_id', '=', planId).where('version', '=', version).executeTakeFirst()
  return row ? fromJson<PeriodPlan>(row.plan) : null
}

/** The highest version of a plan that a period was opened under; 0 where none was. */
export async function findLastKeptVersion(db: Db, planId: string): Promise<number> {
  const row = await db.selectFrom('plan_version').select((eb) => eb.fn.max('version').as('last')).where('plan_id', '=', planId).executeTakeFirst()
  return Number(row?.last ?? 0)
}

type NewPeriod = Pick<PayPeriod, 'id' | 'planId' | 'planVersion' | 'from' | 'to' | 'head'> & { openedBy: string; now: Date }

/** Says whether it is new: a plan has one period of a first day. */
export async function insertPeriod(tx: Db, { id, planId, planVersion, from, to, head, openedBy, now }: NewPeriod): Promise<boolean> {
  const row = await tx
    .insertInto('pay_period')
    .values({
      id, plan_id: planId, plan_version: planVersion, starts_on: from, ends_on: to, state: 'open', round: 0, at_person: '', line_count: 0, head,
      opened_by: openedBy, opened_at: toIso(now), closed_by: null, closed_at: null, reopen_asked_by: null, reopen_reason: null, reopened_by: null,
    })
    .onConflict((conflict) => conflict.columns(['plan_id', 'starts_on']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findPeriodOf(db: Db, planId: string, from: string): Promise<PayPeriod | null> {
  const row = await db.selectFrom('pay_period').select(columns).where('plan_id', '=', planId).where('starts_on', '=', from).executeTakeFirst()
  return row ? toPeriod(row) : null
}

export async function listPeriods(db: Db): Promise<PayPeriod[]> {
  return (await db.selectFrom('pay_period').select(columns).orderBy('plan_id').orderBy('starts_on').execute()).map(toPeriod)
}

/** Take a period's turn: whoever else closes or reopens it waits until this transaction ends. */
export async function claimPeriod(tx: Db, id: string): Promise<PayPeriod | null> {
  const row = await tx.updateTable('pay_period').set((eb) => ({ claims: eb('claims', '+', 1) })).where('id', '=', id).returning(columns).executeTakeFirst()
  return row ? toPeriod(row) : null
}

/** A closing begins: its round counts from here, from the first person on. */
export async function startClosing(tx: Db, { id, round }: PayPeriod): Promise<void> {
  await tx.updateTable('pay_period').set({ state: 'closing', round: round + 1, at_person: '' }).where('id', '=', id).execute()
}

export async function moveClosing(tx: Db, id: string, at: Pick<PayPeriod, 'atPerson' | 'lines' | 'head'>): Promise<void> {
  await tx.updateTable('pay_period').set({ at_person: at.atPerson, line_count: at.lines, head: at.head }).where('id', '=', id).execute()
}

export async function endClosing(tx: Db, id: string, closedBy: string, now: Date): Promise<void> {
  await tx.updateTable('pay_period').set({ state: 'closed', closed_by: closedBy, closed_at: toIso(now), reopen_asked_by: null, reopened_by: null, close_asked_by: null, close_problem: null }).where('id', '=', id).execute()
}

/** Whether a later period of the same plan is closed, or being closed. */
export async function hasLaterClosed(db: Db, { planId, from }: Pick<PayPeriod, 'planId' | 'from'>): Promise<boolean> {
  const row = await db.selectFrom('pay_period').select('id').where('plan_id', '=', planId).where('starts_on', '>', from).where('state', '!=', 'open').limit(1).executeTakeFirst()
  return row !== undefined
}

/** Whether an earlier period of the same plan is not closed: what it leaves has to be known first. */
export async function hasEarlierOpen(db: Db, { planId, from }: Pick<PayPeriod, 'planId' | 'from'>): Promise<boolean> {
  const row = await db.selectFrom('pay_period').select('id').where('plan_id', '=', planId).where('starts_on', '<', from).where('state', '!=', 'closed').limit(1).executeTakeFirst()
  return row !== undefined
}

/** Ask that a period be closed. */
export async function askClosing(tx: Db, id: string, askedBy: string): Promise<void> {
  await tx.updateTable('pay_period').set({ close_asked_by: askedBy, close_problem: null }).where('id', '=', id).execute()
}

/** It could not be closed; nobody asks for it any more. */
export async function refuseClosing(tx: Db, id: string, problem: string): Promise<void> {
  await tx.updateTable('pay_period').set({ close_asked_by: null, close_problem: problem }).where('id', '=', id).execute()
}

/** Periods that somebody asked to have closed. */
export async function listToClose(db: Db): Promise<PayPeriod[]> {
  return (await db.selectFrom('pay_period').select(columns).where('close_asked_by', 'is not', null).orderBy('starts_on').orderBy('id').execute()).map(toPeriod)
}

export async function findPeriod(db: Db, id: string): Promise<PayPeriod | null> {
  const row = await db.selectFrom('pay_period').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? toPeriod(row) : null
}

/** A plan's periods, the newest first. */
export async function listPeriodsOf(db: Db, planId: string): Promise<PayPeriod[]> {
  return (await db.selectFrom('pay_period').select(columns).where('plan_id', '=', planId).orderBy('starts_on', 'desc').execute()).map(toPeriod)
}

export async function askReopening(tx: Db, id: string, askedBy: string, reason: string): Promise<void> {
  await tx.updateTable('pay_period').set({ reopen_asked_by: askedBy, reopen_reason: reason }).where('id', '=', id).execute()
}

export async function markReopened(tx: Db, id: string, reopenedBy: string): Promise<void> {
  await tx.updateTable('pay_period').set({ state: 'reopened', reopened_by: reopenedBy }).where('id', '=', id).execute()
}

type ListedPeriod = { plan: PeriodPlan; from: string; to: string; closed: { paid: number; points: number; badges: string[] } | null }

/** Periods under way of every plan, and closed ones in which a person has a statement; the newest first. */
export async function listPeriodsFor(db: Db, personId: string, limit: number): Promise<ListedPeriod[]> {
  const rows = await db
    .selectFrom('pay_period')
    .innerJoin('plan_version', (join) => join.onRef('plan_version.plan_id', '=', 'pay_period.plan_id').onRef('plan_version.version', '=', 'pay_period.plan_version'))
    .leftJoin('pay_statement', (join) => join.onRef('pay_statement.period_id', '=', 'pay_period.id').on('pay_statement.person_id', '=', personId))
    .select(['plan_version.plan', 'pay_period.starts_on', 'pay_period.ends_on', 'pay_period.state', 'pay_statement.paid', 'pay_statement.points', 'pay_statement.statement'])
    .where((eb) => eb.or([eb('pay_period.state', '!=', 'closed'), eb('pay_statement.person_id', 'is not', null)]))
    .orderBy('pay_period.starts_on', 'desc')
    .orderBy('pay_period.plan_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    plan: fromJson<PeriodPlan>(row.plan), from: row.starts_on, to: row.ends_on,
    closed: row.state === 'closed' && row.statement !== null
      ? { paid: Number(row.paid), points: row.points ?? 0, badges: fromJson<Statement>(row.statement).badges.map(({ name }) => name) }
      : null,
  }))
}
