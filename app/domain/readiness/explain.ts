import type { Requirement } from '../content/taxonomy'
import { type LearnerState, type Observation, startState } from './belief'
import { newLearner } from './learner'
import { DAY_MS } from './recall'

/**
 * One reason why the figure of a skill moved, and by how much, in probability: an answer on the skill, `days` without one, or so many `answers` on other
 * skills, which tell something of the person as a whole. `at`: ms epoch of the answer, or of the end of the time.
 */
export type Reason = { moved: number; at: number } & (
  | { cause: 'answer'; observationId: string }
  | { cause: 'time'; days: number }
  | { cause: 'elsewhere'; answers: number }
)

/** `from` and what all `reasons` moved, oldest first, make `figure`. `state`: all that is believed of the person. */
export type Explanation = { from: number; reasons: Reason[]; figure: number; state: LearnerState }

/** The skill that is explained, and the difficulty of the item that its figure is about. */
export type Reference = Pick<Requirement, 'skillId' | 'difficulty'>

/** Time that is too short to be spoken of: what it did is told with the answer after it. */
const SHORT_DAYS = 1 / 24

/**
 * Why a skill stands where it does: all that was observed of one person goes through `learn`, in its order, and `end` tells every reason
 * that moved the figure since nothing was known. Throws RangeError as `observe` does.
 */
export function newExplanation({ skillId, difficulty }: Reference) {
  const learner = newLearner(startState)
  const reference = { skills: [skillId], difficulty }
  const read = (at: number) => learner.predict(reference, at)
  const from = read(0)
  let figure = from
  let latest = -Infinity
  let ownAt: number | null = null
  let waited = { time: 0, elsewhere: 0, answers: 0 }
  const reasons: Reason[] = []
  const passTimeUntil = (at: number) => {
    latest = Math.max(latest, at)
    const faded = read(latest)
    waited.time += faded - figure
    figure = faded
  }
  /** Tell what waited; returns what is too little to stand by itself. */
  const tellWaited = (): number => {
    const days = ownAt === null ? 0 : (latest - ownAt) / DAY_MS
    const { time, elsewhere, answers } = waited
    waited = { time: 0, elsewhere: 0, answers: 0 }
    const isTold = days >= SHORT_DAYS
    if (answers > 0) reasons.push({ cause: 'elsewhere', moved: elsewhere + (isTold ? 0 : time), answers, at: latest })
    if (isTold) reasons.push({ cause: 'time', moved: time, days, at: latest })
    return isTold || answers > 0 ? 0 : time
  }
  return {
    learn(observation: Observation & { observationId: string }): void {
      passTimeUntil(observation.at)
      learner.observe(observation)
      const after = read(latest)
      const moved = after - figure
      figure = after
      if (observation.skills.includes(skillId)) {
        reasons.push({ cause: 'answer', moved: tellWaited() + moved, observationId: observation.observationId, at: latest })
        ownAt = latest
      } else {
        waited.elsewhere += moved
        waited.answers += 1
      }
    },
    end(now: number): Explanation {
      passTimeUntil(now)
      const rest = tellWaited()
      const last = reasons.at(-1)
      if (last) last.moved += rest
      return { from, reasons, figure, state: learner.state() }
    },
  }
}
