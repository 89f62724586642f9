import type { Requirement } from '../content/taxonomy'
import type { LearnerState } from './belief'
import { masteryOf } from './belief'
import { shipped } from './constants'
import { type Learner, newLearner } from './learner'
import type { Prediction } from './prediction'
import { predict } from './predict'
import { probabilityRight } from './response-curve'

export type ReadinessLabel = 'ready' | 'not-yet' | 'unproven'

/**
 * `figure`: probability of a right answer to the role's reference item now; `low`, `high`: its 80 % band, so that
 * low <= figure <= high. `n`: answers behind it, `at`: ms epoch of the last, null before any. `questionsToGo`: 0 unless
 * unproven. `requirement`: what it was held against.
 */
export type SkillReadiness = {
  figure: number
  low: number
  high: number
  label: ReadinessLabel
  n: number
  at: number | null
  questionsToGo: number
  requirement: Requirement
}

/** The same without `questionsToGo`. */
export type SkillStanding = Omit<SkillReadiness, 'questionsToGo'>

/** Standard normal quantile of 0.9: a band of 1.28 standard deviations each way holds 80 %. */
const BAND_WIDTH = 1.28

/** More than this is shown as "this many or more". */
export const MOST_QUESTIONS_TO_GO = 30

/**
 * Is this person ready in one skill at `now` (ms epoch)? Ready when the band's lower end is at or over the level, not
 * yet when its upper end is under it, else unproven; and always unproven while the skill itself was never observed, because
 * people are paid by this label. Throws RangeError when the requirement's difficulty is not finite.
 */
export function skillReadiness(state: LearnerState, requirement: Requirement, now: number): SkillReadiness {
  const standing = skillStanding(state, requirement, now)
  return { ...standing, questionsToGo: standing.label === 'unproven' ? countQuestionsToGo(state, requirement, now) : 0 }
}

/** The same without the questions to go, for many people at once. */
export function skillStanding(state: LearnerState, requirement: Requirement, now: number): SkillStanding {
  const prediction = predictReference(state, requirement, now)
  const { low, high } = bandOf(prediction)
  const { n, at } = masteryOf(state, requirement.skillId)
  const label = n === 0 ? 'unproven' : labelOf(low, high, requirement.level)
  return { figure: prediction.p, low, high, label, n, at, requirement }
}

/** The prediction for the role's reference item of a skill at `now` (ms epoch). */
export function predictReference(state: LearnerState, { skillId, difficulty }: Requirement, now: number): Prediction {
  return predict(state, { skills: [skillId], difficulty }, now)
}

/**
 * The ends go through the figure's own curve, the one averaged over the variance, so that the figure lies between them. The band is that of
 * the person in the skill: what is not known of the skill itself is in the curve.
 */
function bandOf({ eta, variance, parts }: Prediction): { low: number; high: number } {
  const reach = BAND_WIDTH * Math.sqrt(parts.ability + parts.mastery + parts.streak)
  return { low: probabilityRight(shipped, eta - reach, variance), high: probabilityRight(shipped, eta + reach, variance) }
}

function labelOf(low: number, high: number, level: number): ReadinessLabel {
  if (low >= level) return 'ready'
  return high < level ? 'not-yet' : 'unproven'
}

/**
 * The fewest reference questions, asked one after another now, after which the band would lie clear of the level, each
 * answered as predicted at that point: its score is the probability of a right answer. At most MOST_QUESTIONS_TO_GO,
 * also when that many would not do.
 */
function countQuestionsToGo(state: LearnerState, { skillId, difficulty, level }: Requirement, now: number): number {
  const question = { skills: [skillId], difficulty }
  const imagined: Learner = newLearner({ ...state, skills: { [skillId]: masteryOf(state, skillId) } })
  let prediction = imagined.predict(question, now)
  for (let asked = 1; asked < MOST_QUESTIONS_TO_GO; asked += 1) {
    imagined.observe({ ...question, score: prediction.p, weight: 1, at: now })
    prediction = imagined.predict(question, now)
    const { low, high } = bandOf(prediction)
    if (labelOf(low, high, level) !== 'unproven') return asked
  }
  return MOST_QUESTIONS_TO_GO
}
