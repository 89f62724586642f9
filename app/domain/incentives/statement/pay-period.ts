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

/** Why somebody may not approve that a period is opened again; null when they may. Who asked cannot also approve. */
export function refusalToReopen({ state, askedBy }: { state: PeriodState; askedBy: string | null }, approverId: string): 'not-closed' | 'not-asked' | 'same-person' | null {
  if (state !== 'closed') return 'not-closed'
  if (askedBy === null) return 'not-asked'
  return askedBy === approverId ? 'same-person' : null
}
