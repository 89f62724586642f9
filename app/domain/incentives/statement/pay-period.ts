import { dayOf } from '../../evidence/day'
import type { Period } from './facts'
import type { PeriodPlan } from './period-plan'

/** `closing` while its lines are being written; `reopened` until it is closed once more. */
export type PeriodState = 'open' | 'closing' | 'closed' | 'reopened'

/** The month or quarter that a day (ISO) lies in. */
export function periodAt(every: PeriodPlan['every'], day: string): Period {
  const months = every === 'month' ? 1 : 3
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1]
  const first = month - (month % months)
  return { from: dayOf(Date.UTC(year, first, 1)), to: dayOf(Date.UTC(year, first + months, 0)) }
}

/** Whether a plan is in force for the whole of a period, and the period is one of its kind. */
export function hasPeriod({ every, startsOn, endsOn }: Pick<PeriodPlan, 'every' | 'startsOn' | 'endsOn'>, { from, to }: Period): boolean {
  const own = periodAt(every, from)
  return own.from === from && own.to === to && startsOn <= from && to <= endsOn
}

/** Periods that a plan has and that have begun by a day (ISO), the newest first; at most two years of them. */
export function openable(plan: Pick<PeriodPlan, 'every' | 'startsOn' | 'endsOn'>, today: string): Period[] {
  const periods: Period[] = []
  for (let period = periodAt(plan.every, today < plan.endsOn ? today : plan.endsOn); period.from >= plan.startsOn && periods.length < 24; period = before(plan.every, period)) {
    if (hasPeriod(plan, period)) periods.push(period)
  }
  return periods
}

const before = (every: PeriodPlan['every'], { from }: Period): Period => periodAt(every, dayOf(Date.parse(from) - 1))

/**
 * Why somebody may not approve that a period is opened again; null when they may. Who asked cannot also approve. Once a later period of the plan was closed (`later`) it
 * has brought what this one left, and what is wrong is corrected by the next one instead.
 */
export function refusalToReopen(
  { state, askedBy, later }: { state: PeriodState; askedBy: string | null; later: boolean }, approverId: string,
): 'not-closed' | 'later-closed' | 'not-asked' | 'same-person' | null {
  if (state !== 'closed') return 'not-closed'
  if (later) return 'later-closed'
  if (askedBy === null) return 'not-asked'
  return askedBy === approverId ? 'same-person' : null
}
