import type { Constants } from './constants'

/**
 * Logits of mastery gained by having practised, whatever the answer said: a right answer's gain and a wrong one's, mixed by the score
 * as its expectation, shrinking as 1 / (1 + gainDecay * n) with the `n` answers before. Times the weight, because evidence that is not a
 * full answer is not a full practice either.
 */
export function practiceGain(constants: Constants, score: number, weight: number, n: number): number {
  const { gainWhenRight, gainWhenWrong, gainDecay } = constants
  return (weight * (score * gainWhenRight + (1 - score) * gainWhenWrong)) / (1 + gainDecay * n)
}
