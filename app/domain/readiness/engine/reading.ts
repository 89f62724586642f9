import { BUCKETS } from './state'

/**
 * What the state says at one moment about one answer: every term as time has left it, and the prediction that they make. One reading is
 * used again for answer after answer, so that an answer costs no memory. `eta` and `variance` are mean and variance of the logit of a right
 * answer, `p` its probability; `days` have passed since the longest unpractised of its skills, 0 where one is new. The lists hold one figure for each of the item's `count` skills.
 */
export type Reading = {
  count: number
  abilityVariance: number
  formMean: number
  formVariance: number
  memoryMean: number
  memoryVariance: number
  gap: number
  days: number
  masteryMeans: Float64Array
  masteryVariances: Float64Array
  streakMeans: Float64Array
  streakVariances: Float64Array
  curveBuckets: Uint8Array
  eta: number
  variance: number
  p: number
  /** Slope and curvature of the log likelihood of the answer, once it was learned from. */
  gradient: number
  curvature: number
}

/** A reading for items of at most so many skills. */
export function newReading(skills = BUCKETS): Reading {
  return {
    count: 0, abilityVariance: 0, formMean: 0, formVariance: 0, memoryMean: 0, memoryVariance: 0, gap: 0, days: 0,
    masteryMeans: new Float64Array(skills), masteryVariances: new Float64Array(skills), streakMeans: new Float64Array(skills),
    streakVariances: new Float64Array(skills), curveBuckets: new Uint8Array(skills), eta: 0, variance: 0, p: 0, gradient: 0, curvature: 0,
  }
}
