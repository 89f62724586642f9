/** The day of a time (ms epoch) in UTC, as `2027-03-01`. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Whether a text is a day of the calendar, written as `dayOf` writes it. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && dayOf(time) === text
}

const dayMs = 24 * 60 * 60 * 1000

/** When the day begins that lies so many days after the day of a time, in ms epoch. */
export const startOfDayAfter = (time: number, days: number): number => (Math.floor(time / dayMs) + days) * dayMs
