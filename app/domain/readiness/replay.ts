import type { LearnerState, Observation } from './belief'
import { startState } from './belief'
import { newLearner } from './learner'

/**
 * The state that these observations lead to, taken in the order given. Equal to the bit to observing them one by one,
 * and in parts: `replay(b, replay(a))` is `replay([...a, ...b])`. Throws RangeError as `observe` does.
 */
export function replay(observations: Iterable<Observation>, start: LearnerState = startState): LearnerState {
  const learner = newLearner(start)
  for (const observation of observations) learner.observe(observation)
  return learner.state()
}
