import { dayOf, isDay, startOfDayAfter } from './day'

/** The oldest day of which is written down what was seen, in days before today: of what lies further back too little is remembered. */
export const oldestDays = 30

/** For so long may an observer take back what they wrote. */
export const withdrawalDays = 7

const dayMs = 24 * 60 * 60 * 1000

export type ObservedDayFault = 'not-a-day' | 'to-come' | 'too-old'

/** The first day that may be named at `now` (ms epoch). */
export const firstObservedDay = (now: number): string => dayOf(startOfDayAfter(now, -oldestDays))

/** What is wrong with the day on which something was seen (ISO text, as a date field gives it), null when it may be named at `now`. Days are those of UTC. */
export function observedDayFault(day: string, now: number): ObservedDayFault | null {
  if (!isDay(day)) return 'not-a-day'
  if (day > dayOf(now)) return 'to-come'
  return day < firstObservedDay(now) ? 'too-old' : null
}

type Noted = { observerId: string; notedAt: number; withdrawnAt: number | null }

/** Whether somebody may take back an observation at `now` (ms epoch): their own, once, and only for some days. */
export const mayWithdraw = ({ observerId, notedAt, withdrawnAt }: Noted, personId: string, now: number): boolean =>
  observerId === personId && withdrawnAt === null && now - notedAt < withdrawalDays * dayMs
