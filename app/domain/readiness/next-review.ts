import type { Requirement } from '../content/taxonomy'
import type { LearnerState } from './belief'
import { gapLimits } from './engine/buckets'
import { DAY_MS, daysSince } from './recall'
import { skillStanding } from './skill-readiness'

/** When a skill is to be reviewed: `now`, or at a time (ms epoch); null where it is not within the horizon, or was never observed: nothing was learned that could fade. */
export type NextReview = 'now' | number | null

/** Nobody plans further ahead than a year. */
export const HORIZON_DAYS = 365

/** A review is a matter of days: the hour is exact enough. */
const EXACT_MS = DAY_MS / 24

/**
 * The first time from `now` (ms epoch) on at which a skill is not Ready any more if nobody practises: the lower end of its band falls under
 * the role's level. `now` where it is not Ready already. What the model adds for the time since the last practice steps from one gap bucket
 * to the next and fades evenly within one; so each end of a bucket is looked at, and the first bucket that holds the fall is bisected, to the
 * hour. Throws RangeError as `skillStanding` does.
 */
export function nextReview(state: LearnerState, requirement: Requirement, now: number): NextReview {
  const isReady = (at: number) => skillStanding(state, requirement, at).label === 'ready'
  const { n, at, label } = skillStanding(state, requirement, now)
  if (n === 0 || at === null) return null
  if (label !== 'ready') return 'now'
  let held = now
  for (const [start, end] of bucketsAfter(at, now)) {
    if (!isReady(start)) return start
    if (!isReady(end)) return firstUnder(isReady, start, end)
    held = end
  }
  const last = now + HORIZON_DAYS * DAY_MS
  return isReady(last) ? null : firstUnder(isReady, held, last)
}

/** First and last moment of each gap bucket from `now` on, up to the one that has no end. */
function bucketsAfter(at: number, now: number): [number, number][] {
  const ends = gapLimits.filter((limit) => limit > daysSince(at, now)).map((limit) => Math.ceil(at + limit * DAY_MS))
  return ends.map((end, index) => [index === 0 ? now : (ends[index - 1] ?? now), end - 1])
}

/** Between a time at which it holds and one at which it does not. */
function firstUnder(holds: (at: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to]
  while (high - low > EXACT_MS) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle
  }
  return high
}
