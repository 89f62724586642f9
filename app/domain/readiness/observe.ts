import type { LearnerState, Observation } from './belief'
import { newLearner, type PredictionRecord } from './learner'

/** Learn from one answer; nothing passed in is changed. Throws RangeError as a learner does. */
export function observe(state: LearnerState, observation: Observation): { state: LearnerState; record: PredictionRecord } {
  const learner = newLearner(state)
  const record = learner.observe(observation)
  return { state: learner.state(), record }
}
