import type { Requirement } from '../content/taxonomy'
import { type LearnerState, type Observation, startState } from './belief'
import { newLearner } from './learner'
import type { Published } from './published'
import { DAY_MS } from './recall'

/**
 * One reason why the figure of a skill moved, and by how much, in probability: an answer on the skill, `days` without one, so many `answers` on other
 * skills, which tell something of the person as a whole, or what all answers of everyone taught of how hard things are (`measured`). `at`: ms epoch of the answer, or of the end of the time.
 */
export type Reason = { moved: number; at: number } & (
  | { cause: 'answer'; observationId: string }
  | { cause: 'time'; days: number }
  | { cause: 'elsewhere'; answers: number }
  | { cause: 'measured' }
)

/** `from` and what all `reasons` moved, oldest first, make `figure`. `state`: all that is believed of the person. */
export type Explanation = { from: number; reasons: Reason[]; figure: number; state: LearnerState }

/** The skill that is explained, and the difficulty of the item that its figure is about. */
export type Reference = Pick<Requirement, 'skillId' | 'difficulty'>

/** What moved the figure since the last reason was told. */
const nothing = { time: 0, elsewhere: 0, measured: 0, answers: 0 }

/** Time that is too short to be spoken of: what it did is told with the answer after it. */
const SHORT_DAYS = 1 / 24

/**
 * Why a skill stands where it does: all that was observed of one person goes through `learn`, in its order, and `end` tells every reason
 * that moved the figure since nothing was known. Throws RangeError as `observe` does.
 */
export function newExplanation({ skillId, difficulty }: Reference, shared: Published) {
  const learner = newLearner({ ...startState, shared })
  const reference = { skills: [skillId], difficulty }
  const read = (at: number, sharedAt = at) => learner.predict(reference, at, sharedAt).p
  const from = read(0)
  let figure = from
  let latest = -Infinity
  let ownAt: number | null = null
  let waited = nothing
  const reasons: Reason[] = []
  const passTimeUntil = (at: number) => {
    const sharedAt = latest
    latest = Math.max(latest, at)
    const faded = read(latest, sharedAt)
    const measured = read(latest)
    waited = { ...waited, time: waited.time + faded - figure, measured: waited.measured + measured - faded }
    figure = measured
  }
  /** Tell what waited; returns what is too little to stand by itself. */
  const tellWaited = (): number => {
    const days = ownAt === null ? 0 : (latest - ownAt) / DAY_MS
    const { time, elsewhere, answers, measured } = waited
    waited = nothing
    const isTold = days >= SHORT_DAYS
    if (measured !== 0) reasons.push({ cause: 'measured', moved: measured, at: latest })
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
        waited = { ...waited, elsewhere: waited.elsewhere + moved, answers: waited.answers + 1 }
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
