/** The gap bucket of an answer on a skill that is new to the person. */
export const FIRST_TIME = 0

/** Where one gap bucket ends and the next begins, in days. */
export const gapLimits = [10 / 1440, 0.5, 3, 10, 30, 90] as const
const practisedUnder = [1, 2, 3, 5, 8, 13, 25]

/** Which of the eight practice buckets `n` answers before this one fall into: 0, 1, 2, 3-4, 5-7, 8-12, 13-24, 25 and more. */
export function practiceBucket(n: number): number {
  let bucket = 0
  while (bucket < practisedUnder.length && n >= (practisedUnder[bucket] ?? Infinity)) bucket += 1
  return bucket
}

/** Which gap bucket so many days fall into: under 10 minutes 1, 12 hours 2, 3 days 3, 10 days 4, 30 days 5, 90 days 6, longer 7. */
export function gapBucket(days: number): number {
  let bucket = 0
  while (bucket < gapLimits.length && days >= (gapLimits[bucket] ?? Infinity)) bucket += 1
  return bucket + 1
}
