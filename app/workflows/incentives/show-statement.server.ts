import type { Db } from '#db/client.server'
import { findStatement } from '#db/queries/pay-lines'
import { findPeriodOf, listPeriodsFor, type PayPeriod, requirePlan } from '#db/queries/pay-periods'
import { listSeats } from '#db/queries/postings'
import type { CorrectionLine } from '../../domain/incentives/statement/correction'
import { evaluate } from '../../domain/incentives/statement/evaluate'
import type { PersonFacts } from '../../domain/incentives/statement/facts'
import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import { isIn } from '../../domain/incentives/statement/plan-reach'
import { seatAt } from '../../domain/incentives/statement/plan-seat'
import type { Settlement } from '../../domain/incentives/statement/settle'
import type { Statement } from '../../domain/incentives/statement/trace'
import { gatherFactsOf } from './gather-facts.server'

const dayMs = 86_400_000

/** A person's statement. `running`: worked out just now, for a period that is not closed, and before any budget is shared; then nothing is settled. */
export type ShownStatement = {
  plan: PeriodPlan
  period: PayPeriod
  statement: Statement
  running: boolean
  settlement: Settlement | null
  corrections: CorrectionLine[]
}

/** Null where there is no such period, or the plan is not for them. */
export async function showStatement(db: Db, personId: string, planId: string, from: string): Promise<ShownStatement | null> {
  const period = await findPeriodOf(db, planId, from)
  if (!period) return null
  const plan = await requirePlan(db, planId, period.planVersion)
  if (period.state === 'closed') {
    const kept = await findStatement(db, period.id, personId)
    return kept && { plan, period, statement: kept.statement, running: false, settlement: kept.settlement, corrections: kept.corrections }
  }
  const facts = await runningFacts(db, personId, plan, period)
  const statement = facts && runningStatement(plan, period, facts)
  return statement ? { plan, period, statement, running: true, settlement: null, corrections: [] } : null
}

/** What a person would have by these facts, alone: a budget is shared only when the period is closed. */
export function runningStatement(plan: PeriodPlan, { from, to }: PayPeriod, facts: PersonFacts): Statement | null {
  return evaluate({ ...plan, budget: null }, { from, to }, [facts]).statements[0] ?? null
}

export async function runningFacts(db: Db, personId: string, plan: PeriodPlan, { from, to }: PayPeriod): Promise<PersonFacts | null> {
  const [facts] = await gatherFactsOf(db, plan, { from, to }, [personId])
  return facts && isIn(plan.who, facts) ? facts : null
}

/** `amount` and `paid`: minor units, null while the period is not closed. */
export type PeriodOfPerson = { planId: string; planName: string; from: string; to: string; closed: boolean; currency: string; paid: number | null; points: number | null; badges: string[] }

/** The periods in which a person has a statement, and those under way of plans that are for them; the newest first. Two queries, one where none is under way. */
export async function listPeriodsOfPerson(db: Db, personId: string, limit: number): Promise<PeriodOfPerson[]> {
  const listed = await listPeriodsFor(db, personId, limit)
  const { email, seats } = listed.some(({ closed }) => closed === null) ? await listSeats(db, personId) : { email: '', seats: [] }
  const at = (to: string): PersonFacts => ({ ...seatAt(seats, Date.parse(to) + dayMs), email, personId, metrics: {}, values: [], mandatory: null, courses: [], actions: [] })
  return listed
    .filter(({ plan, to, closed }) => closed !== null || isIn(plan.who, at(to)))
    .map(({ plan, from, to, closed }) => ({
      planId: plan.id, planName: plan.name, from, to, closed: closed !== null, currency: plan.currency, paid: closed?.paid ?? null, points: closed?.points ?? null,
      badges: closed?.badges ?? [],
    }))
}
