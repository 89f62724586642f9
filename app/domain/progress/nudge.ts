const dayMs = 24 * 60 * 60 * 1000

/** A person is nudged at most once in a day of 24 hours, and three times in fourteen of them, by whoever. */
export const nudgeBounds = { day: 1, fortnight: 3, fortnightDays: 14 } as const

/** For so many days a nudge stands where the person sees it. */
export const nudgeShownDays = 3

/** Why a nudge is withheld: `until` is when the next may be sent, in ms epoch. */
export type Withheld = { until: number; why: 'day' | 'fortnight' }

/** Null where a person may be nudged at `now` (ms epoch). `sent`: when they were nudged before, in any order. */
export function withheldNudge(sent: readonly number[], now: number): Withheld | null {
  const newest = [...sent].sort((a, b) => b - a)
  const bounds: Withheld[] = [
    { why: 'day', until: (newest[nudgeBounds.day - 1] ?? -Infinity) + dayMs },
    { why: 'fortnight', until: (newest[nudgeBounds.fortnight - 1] ?? -Infinity) + nudgeBounds.fortnightDays * dayMs },
  ]
  const last = bounds.reduce((a, b) => (b.until > a.until ? b : a))
  return last.until > now ? last : null
}
