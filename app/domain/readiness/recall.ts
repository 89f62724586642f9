import type { Belief, Gaussian } from './belief'
import {
  ABILITY_START_VARIANCE,
  ABILITY_TIME_NOISE,
  FORGETTING_DAYS,
  FORGETTING_EXPONENT,
  MASTERY_START_VARIANCE,
  MASTERY_TIME_NOISE,
} from './constants'

export const DAY_MS = 86_400_000

/** Days from the last observation to `now` (ms epoch); 0 before any observation and for a `now` that lies before it. */
export function daysSince(at: number | null, now: number): number {
  return at === null ? 0 : Math.max(0, (now - at) / DAY_MS)
}

/**
 * Ability as it stands at `now` (ms epoch): the mean stays, the variance grows with ln(1 + days) up to its start value.
 * The result has no date on purpose: time may pass over a belief once only.
 */
export function abilityAt(belief: Belief, now: number): Gaussian {
  const days = daysSince(belief.at, now)
  return {
    mean: belief.mean,
    variance: Math.min(ABILITY_START_VARIANCE, belief.variance + ABILITY_TIME_NOISE * Math.log1p(days)),
  }
}

/**
 * Mastery as it stands at `now` (ms epoch): the mean fades towards 0 by the power law of forgetting and the variance
 * returns towards its start value, which it never passes. Source of the power law: Wixted & Ebbesen 1991, On the form of
 * forgetting, Psychological Science 2.
 */
export function masteryAt(belief: Belief, now: number): Gaussian {
  const days = daysSince(belief.at, now)
  const kept = (1 + days / FORGETTING_DAYS) ** -FORGETTING_EXPONENT
  const variance =
    belief.variance * kept ** 2 + MASTERY_START_VARIANCE * (1 - kept ** 2) + MASTERY_TIME_NOISE * Math.log1p(days)
  return { mean: belief.mean * kept, variance: Math.min(MASTERY_START_VARIANCE, variance) }
}
