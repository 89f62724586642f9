import type { PeriodState } from '~/domain/incentives/statement/pay-period'
import type { PeriodPlan } from '~/domain/incentives/statement/period-plan'
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
}

const columns = [
  'id', 'plan_id', 'plan_version', 'starts_on', 'ends_on', 'state', 'round', 'at_person', 'line_count', 'head', 'closed_at', 'reopen_asked_by', 'reopen_reason',
] as const

type Row = {
  id: string; plan_id: string; plan_version: number; starts_on: string; ends_on: string; state: string; round: number; at_person: string
  line_count: number; head: string; closed_at: string | null; reopen_asked_by: string | null; reopen_reason: string | null
}

const toPeriod = (row: Row): PayPeriod => ({
  id: row.id, planId: row.plan_id, planVersion: row.plan_version, from: row.starts_on, to: row.ends_on, state: row.state as PeriodState, round: row.round,
  atPerson: row.at_person, lines: row.line_count, head: row.head, closedAt: toTimeOrNull(row.closed_at), reopenAskedBy: row.reopen_asked_by, reopenReason: row.reopen_reason,
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
  await tx.updateTable('pay_period').set({ state: 'closed', closed_by: closedBy, closed_at: toIso(now), reopen_asked_by: null, reopened_by: null }).where('id', '=', id).execute()
}

export async function askReopening(tx: Db, id: string, askedBy: string, reason: string): Promise<void> {
  await tx.updateTable('pay_period').set({ reopen_asked_by: askedBy, reopen_reason: reason }).where('id', '=', id).execute()
}

export async function markReopened(tx: Db, id: string, reopenedBy: string): Promise<void> {
  await tx.updateTable('pay_period').set({ state: 'reopened', reopened_by: reopenedBy }).where('id', '=', id).execute()
}
