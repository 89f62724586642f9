const minuteMs = 60_000

/** The moments at which a clock is spoken: so many ms left. */
export const spokenAt = [5 * minuteMs, minuteMs] as const

/** What is left, in whole minutes until the last one; it never says more than there is. */
export function leftWords(ms: number): string {
  if (ms <= 0) return 'Time is up'
  if (ms < minuteMs) return `${Math.ceil(ms / 1000)} s left`
  const minutes = Math.floor(ms / minuteMs)
  return minutes < 90 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`
}

/** What is said aloud once `ms` are left, where a moment for it was passed since `before` were; null else. */
export function spokenWords(before: number, ms: number): string | null {
  const passed = spokenAt.filter((at) => before > at && ms <= at).at(-1)
  if (passed === undefined || ms <= 0) return null
  return passed === minuteMs ? 'One minute is left.' : `${passed / minuteMs} minutes are left.`
}
