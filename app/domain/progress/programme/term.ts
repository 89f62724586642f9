import { dayOf, startOfDayAfter } from '../../evidence/day'
import type { Recertification } from './programme'

/** The same day so many months later (ISO days); the last of its month where that month has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  const days = last.getUTCDate()
  last.setUTCDate(Math.min(date, days))
  return last.toISOString().slice(0, 10)
}

export const addDays = (day: string, days: number): string => dayOf(startOfDayAfter(Date.parse(`${day}T00:00:00Z`), days))

/** How long a certification holds (its last day), and from when on it is to be renewed; ISO days. */
export type Term = { until: string; windowOpensOn: string }

/**
 * What finishing a programme on a day certifies. One renewed in time goes on from the day on which it would have run out, so that nobody loses by being early; one
 * that had run out begins anew on the day it was done.
 */
export function termFrom({ everyMonths, windowDays }: Pick<Recertification, 'everyMonths' | 'windowDays'>, doneOn: string, renewsUntil: string | null): Term {
  const from = renewsUntil !== null && doneOn <= renewsUntil ? renewsUntil : doneOn
  const until = addMonths(from, everyMonths)
  return { until, windowOpensOn: addDays(until, -windowDays) }
}
