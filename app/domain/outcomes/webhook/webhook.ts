/** Where a program sends what it knows, in its own words. It writes as one source, read by one mapping. Times are ms epoch. */
export type Webhook = {
  id: string
  name: string
  source: string
  mapping: string
  earlierUntil: number | null
  madeAt: number
  lastUsedAt: number | null
  revokedAt: number | null
}

/** So far the time of a signed delivery may lie from ours, either way: what was overheard is of no use later. */
export const replayWindow = 5 * 60 * 1000

/** Whether a delivery that says it was signed at `seconds` (since 1970) may still be taken at `now` (ms epoch). */
export const isFresh = (seconds: number, now: number): boolean => Math.abs(now - seconds * 1000) <= replayWindow
