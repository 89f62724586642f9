/**
 * Working days: Monday to Friday, without holidays. Days are ISO text (`2027-03-01`); a day is one of the calendar, not a time, so no time zone takes part.
 */

const weekend: ReadonlySet<number> = new Set([0, 6])
const dayMs = 86_400_000

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10)

const isFree = (time: number, holidays: ReadonlySet<string>): boolean => weekend.has(new Date(time).getUTCDay()) || holidays.has(dayAt(time))

/** So many days in a row may be free; a calendar of holidays that leaves nothing to work in this long is taken as none. */
const longestBreak = 366

/**
 * The working day that lies so many working days after a day. The day itself is not counted: one after a Friday is the next Monday. None after a free day is that day.
 * `days`: a whole number, 0 or more.
 */
export function addWorkingDays(day: string, days: number, holidays: ReadonlySet<string>): string {
  let time = timeOf(day)
  for (let left = days, free = 0; left > 0; ) {
    time += dayMs
    free = isFree(time, holidays) ? free + 1 : 0
    if (free > longestBreak) return addWorkingDays(day, days, new Set())
    if (free === 0) left -= 1
  }
  return dayAt(time)
}

/** How many working days lie after one day, up to another with it; none where that is not later. `workingDaysBetween(a, addWorkingDays(a, n, h), h)` is n. */
export function workingDaysBetween(from: string, to: string, holidays: ReadonlySet<string>): number {
  let days = 0
  for (let time = timeOf(from) + dayMs; time <= timeOf(to); time += dayMs) days += isFree(time, holidays) ? 0 : 1
  return days
}
