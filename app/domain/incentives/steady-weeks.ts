import { dayOf } from '../evidence/day'

const dayMs = 24 * 60 * 60 * 1000
/** A week is steady once something was learned on so many of its days: two apart stay better than many at once. */
export const daysOfSteadyWeek = 2
/** So many weeks in a row may be missed before a run ends: a holiday or a fair is not the end of a habit. */
const missedInARow = 1

/** The Monday (ISO day, UTC) of the week that a day lies in. */
export function weekOf(day: string): string {
  const at = Date.parse(day)
  return dayOf(at - ((new Date(at).getUTCDay() + 6) % 7) * dayMs)
}

/** The steady weeks among days on which something was learned (ISO days, in any order, repeats allowed): each Monday with the days that made it one, the oldest first. */
export function steadyWeeks(days: readonly string[]): { week: string; days: [string, ...string[]] }[] {
  const weeks = new Map<string, string[]>()
  for (const day of [...new Set(days)].sort()) weeks.set(weekOf(day), [...(weeks.get(weekOf(day)) ?? []), day])
  return [...weeks].flatMap(([week, [first, ...others]]) => (first !== undefined && others.length + 1 >= daysOfSteadyWeek ? [{ week, days: [first, ...others] }] : []))
}

/**
 * How many steady weeks lie in the run that goes on today (ISO day), and on how many days of this week something was learned. One missed week is passed over and counts
 * for nothing, two in a row end the run; this week is not missed before it is over.
 */
export function steadyRun(days: readonly string[], today: string): { weeks: number; thisWeek: number } {
  const [steady, current] = [new Set(steadyWeeks(days).map(({ week }) => week)), weekOf(today)]
  const thisWeek = new Set(days.filter((day) => weekOf(day) === current)).size
  let weeks = steady.has(current) ? 1 : 0
  for (let week = before(current), missed = 0; missed <= missedInARow; week = before(week)) {
    weeks += steady.has(week) ? 1 : 0
    missed = steady.has(week) ? 0 : missed + 1
  }
  return { weeks, thisWeek }
}

const before = (week: string): string => dayOf(Date.parse(week) - 7 * dayMs)
