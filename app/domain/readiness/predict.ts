import type { LearnerState, Question } from './belief'
import { INTERCEPT } from './constants'
import { probabilityRight } from './response-curve'
import type { Terms } from './terms'
import { listTerms, readTerms } from './terms'

/** `p`: probability of a right answer, in (0,1); `eta`, `variance`: the logit it comes from and how uncertain that is. */
export type Prediction = { p: number; eta: number; variance: number }

/**
 * Would this person get this right at `now` (ms epoch)? Throws RangeError for a question without skills, with one
 * named twice, or without a finite difficulty. Source: logistic model with Gaussian terms, Pelanek 2016
 * (doi 10.1016/j.compedu.2016.03.017).
 */
export function predict(state: LearnerState, question: Question, now: number): Prediction {
  return predictFrom(readTerms(state, question, now), question.difficulty)
}

/** The same from terms that were read already. */
export function predictFrom(terms: Terms, difficulty: number): Prediction {
  let eta = INTERCEPT - difficulty
  let variance = 0
  for (const term of listTerms(terms)) {
    eta += term.weight * term.mean
    variance += term.weight ** 2 * term.variance
  }
  return { p: probabilityRight(eta, variance), eta, variance }
}
