import { isDay } from '../evidence/day'

export type DueDayFault = 'not-a-day' | 'past' | 'too-far'

const mostYears = 2

/** The last day that may be asked for: two years from `today` (ISO days); from 29 February the 1 March of a common year. */
export function lastDueDay(today: string): string {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() + mostYears)
  return day.toISOString().slice(0, 10)
}

/** What is wrong with a due day (ISO text, as a date field gives it), null when it may be asked for. Today still may. */
export function dueDayFault(dueOn: string, today: string): DueDayFault | null {
  if (!isDay(dueOn)) return 'not-a-day'
  if (dueOn < today) return 'past'
  return dueOn > lastDueDay(today) ? 'too-far' : null
}
