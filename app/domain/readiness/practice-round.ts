import type { Requirement } from '../content/taxonomy'
import { sourceWeight } from '../evidence/evidence'
import type { LearnerState } from './belief'
import { newLearner } from './learner'
import { type ReadinessLabel, type SkillStanding, skillStanding } from './skill-readiness'

/**
 * A round of practice on one skill and what is to be expected of it. `seconds`: what it takes; `gain`: by how much it moves the figure, in
 * probability; `surer`: by how much half of the band narrows, in probability; `after`: what would be believed then.
 */
export type PracticeRound = { questions: number; seconds: number; gain: number; surer: number; label: ReadinessLabel; after: LearnerState }

/** A round between two calls is no longer than this. */
export const MOST_QUESTIONS = 12

/** So much of what the longest round would bring is enough to be noticed. */
const NOTICED_SHARE = 0.5

/** For fewer questions nobody sits down, and what moves nothing by half a point shows on no page. */
const LEAST_QUESTIONS = 3
const LEAST_MOVED = 0.005

/** Whether somebody should be sent to this round: it is one, and it moves something. */
export const isWorthStarting = ({ questions, gain, surer }: Pick<PracticeRound, 'questions' | 'gain' | 'surer'>): boolean =>
  questions >= LEAST_QUESTIONS && Math.max(gain, surer) >= LEAST_MOVED

/** `secondsEach`: what a question takes this person; `available`: how many there are to ask. */
export type RoundTerms = { secondsEach: number; available: number }

/**
 * What raises a skill most for the least time. Rounds of 1 to 12 reference questions at the role's level are asked one after another at
 * `now` (ms epoch), each with the weight of practice and answered as predicted at that point: its score is the probability of a right answer.
 * What counts is the rise of the figure, or where the skill is Unproven that of the lower end of its band, which is what falls short of the
 * level: it rises with the figure and as the uncertainty falls. Of the rounds that bring at least half of what the longest one does, so that
 * it is noticed, the one that brings most per minute; the first answers teach most, so that is mostly the shortest of them. Null where there
 * is nothing to ask. Throws RangeError as `skillStanding` does.
 */
export function cheapestRound(state: LearnerState, requirement: Requirement, now: number, { secondsEach, available }: RoundTerms): PracticeRound | null {
  const before = skillStanding(state, requirement, now)
  const learner = newLearner(state)
  const rounds: { questions: number; brought: number; reached: SkillStanding; after: LearnerState }[] = []
  for (let score = before.figure, questions = 1; questions <= Math.min(MOST_QUESTIONS, available); questions += 1) {
    learner.observe({ skills: [requirement.skillId], difficulty: requirement.difficulty, score, weight: sourceWeight.drill, at: now })
    const after = learner.state()
    const reached = skillStanding(after, requirement, now)
    score = reached.figure
    rounds.push({ questions, after, reached, brought: before.label === 'unproven' ? reached.low - before.low : reached.figure - before.figure })
  }
  const enough = NOTICED_SHARE * (rounds.at(-1)?.brought ?? 0)
  const noticed = rounds.filter(({ brought }) => brought >= enough)
  const [best = rounds.at(-1)] = noticed.sort((a, b) => b.brought / b.questions - a.brought / a.questions || a.questions - b.questions)
  if (!best) return null
  const { questions, reached, after } = best
  const surer = (before.high - before.low - (reached.high - reached.low)) / 2
  return { questions, seconds: questions * secondsEach, gain: reached.figure - before.figure, surer, label: reached.label, after }
}
