import type { DisputeAct, Disputed, DisputeState } from '~/domain/incentives/statement/dispute'
import type { Db } from '../client.server'
import { toIso, toTime } from './values'

/** `amount`: what was granted, minor units; null where none was. `actor`: a name, null when time did it. Times are ms epoch, `dueOn` is a day. */
export type ActDone = { number: number; act: DisputeAct; actor: string | null; words: string; amount: number | null; at: number }
export type Dispute = {
  id: string; personId: string; personName: string; about: Disputed; reason: string; raisedAt: number; state: DisputeState; dueOn: string; acts: number
}

/** Says whether it is new: one that is there already stays as it is. */
export async function insertDispute(tx: Db, { id, personId, about, reason, dueOn, now }: Pick<Dispute, 'id' | 'personId' | 'about' | 'reason' | 'dueOn'> & { now: Date }): Promise<boolean> {
  const line = about.kind === 'line' ? about : null
  const row = await tx
    .insertInto('dispute')
    .values({
      person_id: personId, id, period_id: line?.periodId ?? null, line_id: line?.lineId ?? null, outcome_id: about.kind === 'outcome' ? about.outcomeId : null, reason,
      raised_at: toIso(now), due_on: dueOn,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await tx.insertInto('dispute_state').values({ dispute_id: id, state: 'open', due_on: dueOn, acts: 0 }).execute()
  return row !== undefined
}

export async function insertAct(tx: Db, disputeId: string, act: Omit<ActDone, 'actor' | 'at'> & { actorId: string | null; state: DisputeState; dueOn: string; now: Date }): Promise<void> {
  await tx.insertInto('dispute_act')
    .values({ dispute_id: disputeId, number: act.number, act: act.act, actor_id: act.actorId, words: act.words, amount: act.amount, acted_at: toIso(act.now) })
    .execute()
  await tx.updateTable('dispute_state').set({ state: act.state, due_on: act.dueOn, acts: act.number }).where('dispute_id', '=', disputeId).execute()
}

const disputes = (db: Db) =>
  db
    .selectFrom('dispute')
    .innerJoin('dispute_state as now', 'now.dispute_id', 'dispute.id')
    .innerJoin('person', 'person.id', 'dispute.person_id')
    .select([
      'dispute.id', 'dispute.person_id', 'person.name', 'dispute.period_id', 'dispute.line_id', 'dispute.outcome_id', 'dispute.reason', 'dispute.raised_at', 'now.state',
      'now.due_on', 'now.acts',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof disputes>['execute']>>[number]

const toDispute = (row: Row): Dispute => ({
  id: row.id, personId: row.person_id, personName: row.name, reason: row.reason, raisedAt: toTime(row.raised_at), state: row.state as DisputeState, dueOn: row.due_on,
  acts: row.acts,
  about: row.outcome_id === null ? { kind: 'line', periodId: row.period_id ?? '', lineId: row.line_id ?? '' } : { kind: 'outcome', outcomeId: row.outcome_id },
})

/** Take a dispute's turn: whoever else acts on it waits. */
export async function claimDispute(tx: Db, id: string): Promise<Dispute | null> {
  await tx.updateTable('dispute_state').set((eb) => ({ acts: eb.ref('acts') })).where('dispute_id', '=', id).execute()
  return findDispute(tx, id)
}

export async function findDispute(db: Db, id: string): Promise<Dispute | null> {
  const row = await disputes(db).where('dispute.id', '=', id).executeTakeFirst()
  return row ? toDispute(row) : null
}

/** A person's, the newest first. */
export async function listDisputesOf(db: Db, personId: string, limit: number): Promise<Dispute[]> {
  return (await disputes(db).where('dispute.person_id', '=', personId).orderBy('dispute.raised_at', 'desc').orderBy('dispute.id', 'desc').limit(limit).execute()).map(toDispute)
}

/** Everyone's in some states, the earliest day for an answer first. */
export async function listDisputes(db: Db, states: readonly DisputeState[], { limit, offset }: { limit: number; offset: number }): Promise<Dispute[]> {
  return (await disputes(db).where('now.state', 'in', states).orderBy('now.due_on').orderBy('dispute.id').limit(limit).offset(offset).execute()).map(toDispute)
}

export async function listActs(db: Db, disputeId: string): Promise<ActDone[]> {
  const rows = await db
    .selectFrom('dispute_act')
    .leftJoin('person', 'person.id', 'dispute_act.actor_id')
    .select(['number', 'act', 'person.name', 'words', 'amount', 'acted_at'])
    .where('dispute_id', '=', disputeId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    number: row.number, act: row.act as DisputeAct, actor: row.name, words: row.words, amount: row.amount === null ? null : Number(row.amount), at: toTime(row.acted_at),
  }))
}

/** Whether somebody did the very same since the act of a number. */
export async function isDone(tx: Db, disputeId: string, { since, actorId, act, words, amount }: Pick<ActDone, 'act' | 'words' | 'amount'> & { since: number; actorId: string }): Promise<boolean> {
  const row = await tx
    .selectFrom('dispute_act')
    .select('number')
    .where('dispute_id', '=', disputeId)
    .where('number', '>', since)
    .where('actor_id', '=', actorId)
    .where('act', '=', act)
    .where('words', '=', words)
    .where('amount', amount === null ? 'is' : '=', amount)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Open ones whose day has passed (`today`: ISO). */
export async function listLate(db: Db, today: string, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('dispute_state').select('dispute_id').where('state', '=', 'open').where('due_on', '<', today).orderBy('due_on').limit(limit).execute()
  return rows.map((row) => row.dispute_id)
}

export type Granted = { disputeId: string; personId: string; lineId: string; amount: number; words: string }

/** What was granted of lines of a period. */
export async function listGranted(db: Db, periodId: string): Promise<Granted[]> {
  const rows = await db
    .selectFrom('dispute')
    .innerJoin('dispute_act', 'dispute_act.dispute_id', 'dispute.id')
    .select(['dispute.id', 'dispute.person_id', 'dispute.line_id', 'dispute_act.amount', 'dispute_act.words'])
    .where('dispute.period_id', '=', periodId)
    .where('dispute_act.act', 'in', ['approved', 'partly'])
    .where('dispute_act.amount', 'is not', null)
    .orderBy('dispute.id')
    .execute()
  return rows.map((row) => ({ disputeId: row.id, personId: row.person_id, lineId: row.line_id ?? '', amount: Number(row.amount), words: row.words }))
}
