import type { Constants } from './constants'

export const DAY_MS = 86_400_000

/** Days from the last observation to `now` (ms epoch); 0 before any observation and for a `now` that lies before it. */
export function daysSince(at: number | null, now: number): number {
  return at === null ? 0 : Math.max(0, (now - at) / DAY_MS)
}

/** Variance of ability after so many days: it grows with ln(1 + days) up to its start value. */
export function abilityVarianceAfter({ abilityVariance, abilityTimeNoise }: Constants, variance: number, days: number): number {
  return Math.min(abilityVariance, variance + abilityTimeNoise * Math.log1p(days))
}

/**
 * What is left of the mean of mastery after so many days, by the power law of forgetting. Source: Wixted & Ebbesen 1991, On the form of
 * forgetting, Psychological Science 2.
 */
export function keptAfter({ forgettingDays, forgettingExponent }: Constants, days: number): number {
  return days === 0 ? 1 : (1 + days / forgettingDays) ** -forgettingExponent
}

/** Variance of mastery after so many days, `kept` of its mean being left: it returns to its start value, which it never passes. */
export function masteryVarianceAfter({ masteryVariance, masteryTimeNoise }: Constants, variance: number, days: number, kept: number): number {
  return Math.min(masteryVariance, returning(variance, masteryVariance, kept) + masteryTimeNoise * Math.log1p(days))
}

/** A variance on its way back to where it started, `kept` of its mean being left. */
export const returning = (variance: number, start: number, kept: number) => variance * kept ** 2 + start * (1 - kept ** 2)
