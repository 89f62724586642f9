import type { LearnerState, Question } from './belief'
import { newLearner } from './learner'
import type { Prediction } from './prediction'

/** Would this person get this right at `now` (ms epoch)? Throws RangeError as a learner does. */
export function predict(state: LearnerState, question: Question, now: number): Prediction {
  return newLearner(state).predict(question, now)
}
