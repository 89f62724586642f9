import type { LearnerState, Question } from './belief'
import { live } from './constants'
import { read } from './engine/read'
import { newReading } from './engine/reading'
import { participantsOf } from './live-participants'

/** `p`: probability of a right answer, in (0,1); `eta`, `variance`: the logit it comes from and how uncertain that is. */
export type Prediction = { p: number; eta: number; variance: number }

/**
 * Would this person get this right at `now` (ms epoch)? Throws RangeError for a question without skills, with one
 * named twice, or without a finite difficulty.
 */
export function predict(state: LearnerState, question: Question, now: number): Prediction {
  const { p, eta, variance } = read(live, participantsOf(state, question), now, newReading(question.skills.length))
  return { p, eta, variance }
}
