import type { Db } from '#db/client.server'
import { heldBack } from '../../domain/incentives/statement/held-back'
import type { GateCheck } from '../../domain/incentives/statement/trace'
import { listPeriodsOfPerson, type PeriodOfPerson, showStatement } from './show-statement.server'

/** A period under way: what it would come to if it ended now, what is held back, and the plan’s gates that are shut. Minor units of `currency`. */
export type RunningPay = Pick<PeriodOfPerson, 'planId' | 'planName' | 'from' | 'to' | 'currency'> & { amount: number; held: number; points: number; shut: Pick<GateCheck, 'gate' | 'needs'>[] }
export type PayNow = { running: RunningPay[]; last: PeriodOfPerson | null; more: boolean }

const mostRunning = 3
const mostListed = 24

/** What a person’s periods under way come to now, the newest three, and the last that was closed. `more`: there are others among their statements. */
export async function showPayNow(db: Db, personId: string): Promise<PayNow> {
  const periods = await listPeriodsOfPerson(db, personId, mostListed)
  const underWay = periods.filter(({ closed }) => !closed)
  const shown = await Promise.all(underWay.slice(0, mostRunning).map((period) => runningPay(db, personId, period)))
  const running = shown.flatMap((one) => one ?? [])
  const last = periods.find(({ closed }) => closed) ?? null
  return { running, last, more: periods.length > running.length + (last ? 1 : 0) }
}

async function runningPay(db: Db, personId: string, { planId, planName, from, to, currency }: PeriodOfPerson): Promise<RunningPay | null> {
  const shown = await showStatement(db, personId, planId, from)
  if (!shown) return null
  const { statement } = shown
  const shut = statement.gates.flatMap(({ open, gate, needs }) => (open ? [] : [{ gate, needs }]))
  return { planId, planName, from, to, currency, amount: statement.amount, held: heldBack(statement), points: statement.points, shut }
}
