const dayMs = 24 * 60 * 60 * 1000

/** Days as they are written, by how many lie before them since 1970: to write one anew for each of many people costs more than what else is said of them. */
const written = new Map<number, string>()
const mostWritten = 10_000

/** The day of a time (ms epoch) in UTC, as `2027-03-01`. Throws a RangeError for what is no time. */
export function dayOf(time: number): string {
  const number = Math.floor(time / dayMs)
  const known = written.get(number)
  if (known !== undefined) return known
  const day = new Date(time).toISOString().slice(0, 10)
  if (written.size >= mostWritten) written.clear()
  written.set(number, day)
  return day
}

/** Whether a text is a day of the calendar, written as `dayOf` writes it. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && dayOf(time) === text
}

/** When the day begins that lies so many days after the day of a time, in ms epoch. */
export const startOfDayAfter = (time: number, days: number): number => (Math.floor(time / dayMs) + days) * dayMs
