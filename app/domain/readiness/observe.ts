import type { Belief, Gaussian, LearnerState, Observation } from './belief'
import { masteryOf } from './belief'
import {
  ABILITY_ANSWER_NOISE,
  GAIN_DECAY,
  GAIN_WHEN_RIGHT,
  GAIN_WHEN_WRONG,
  MASTERY_ANSWER_NOISE,
  MODEL_VERSION,
} from './constants'
import { predictFrom } from './predict'
import { surprise } from './response-curve'
import { moveTerm, readTerms } from './terms'

/** Kept with the evidence. `predicted`: the probability of a right answer before it was seen. `model`: the version that said so. */
export type PredictionRecord = { predicted: number; model: string }

/**
 * Learn from one answer: predict first, then move ability and the masteries of the answer's skills. Skills that the
 * answer does not name keep their very belief, and nothing passed in is changed. A late arrival (older than the last
 * observation) counts as made at the time of that one, so a belief's date never goes back. Throws RangeError for a
 * question that `predict` refuses, a score outside [0,1], a weight outside (0,1] or a date that is not finite.
 *
 * Source: one extended Kalman step on the logit, the family of Glicko and of Bayesian item response theory (Wilson et
 * al. 2016, arXiv 1604.02336). `weight` scales how far the answer moves and narrows the beliefs.
 */
export function observe(state: LearnerState, observation: Observation): { state: LearnerState; record: PredictionRecord } {
  requireObservation(observation)
  const { score, weight, at } = observation
  const terms = readTerms(state, observation, at)
  const prediction = predictFrom(terms, observation.difficulty)
  const { gradient, curvature } = surprise(score, prediction)

  const skills: Record<string, Belief> = { ...state.skills }
  for (const term of terms.skills) {
    const before = masteryOf(state, term.skillId)
    const { mean, variance } = moveTerm(term, weight * gradient, weight * curvature)
    const moved = { mean: mean + practiceGain(score, weight, before.n), variance: variance + MASTERY_ANSWER_NOISE }
    skills[term.skillId] = observed(before, moved, at)
  }
  const ability = moveTerm(terms.ability, weight * gradient, weight * curvature)
  ability.variance += ABILITY_ANSWER_NOISE
  return {
    state: { ability: observed(state.ability, ability, at), skills },
    record: { predicted: prediction.p, model: MODEL_VERSION },
  }
}

/**
 * Logits of mastery gained by having practised, whatever the answer said: a right answer's gain and a wrong one's, mixed
 * by the score as its expectation, shrinking as 1 / (1 + GAIN_DECAY * n) with the `n` observations before. Times the
 * weight, because evidence that is not a full answer is not a full practice either.
 */
export function practiceGain(score: number, weight: number, n: number): number {
  return (weight * (score * GAIN_WHEN_RIGHT + (1 - score) * GAIN_WHEN_WRONG)) / (1 + GAIN_DECAY * n)
}

function observed(before: Belief, { mean, variance }: Gaussian, at: number): Belief {
  return { mean, variance, n: before.n + 1, at: before.at === null ? at : Math.max(before.at, at) }
}

function requireObservation({ score, weight, at }: Observation): void {
  if (!(score >= 0 && score <= 1)) throw new RangeError('a score lies in [0,1]')
  if (!(weight > 0 && weight <= 1)) throw new RangeError('a weight lies in (0,1]')
  if (!Number.isFinite(at)) throw new RangeError('an observation needs a date')
}
