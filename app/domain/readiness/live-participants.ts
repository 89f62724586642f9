import type { Belief, LearnerState, Question } from './belief'
import { masteryOf } from './belief'
import { live } from './constants'
import { type MasteryState, newGaps, newMemory, newSkill, type Participants, type PersonState } from './engine/state'

/**
 * Whoever takes part in an answer to this question, as records of their own. What is not live stands at zero. Throws RangeError for a
 * question without skills, with one named twice, or without a finite difficulty.
 */
export function participantsOf(state: LearnerState, question: Question): Participants {
  requireQuestion(question)
  const { skills, difficulty } = question
  return {
    person: toPerson(state.ability),
    masteries: skills.map((skillId) => toMastery(masteryOf(state, skillId))),
    memory: newMemory(live),
    item: { mean: difficulty, variance: live.itemVariance },
    skills: skills.map(() => newSkill(live)),
    gaps: newGaps(live),
  }
}

export const toPerson = ({ mean, variance, n, at }: Belief): PersonState => ({ mean, variance, formMean: 0, formVariance: live.formVariance, n, at })

export const toMastery = ({ mean, variance, n, at }: Belief): MasteryState => ({ mean, variance, streakMean: 0, streakVariance: live.streakVariance, n, at })

/** Throws RangeError for a question that cannot be predicted. */
export function requireQuestion({ skills, difficulty }: Question): void {
  if (skills.length === 0) throw new RangeError('a question needs a skill')
  if (skills.length > 1 && new Set(skills).size !== skills.length) throw new RangeError('a question names a skill twice')
  if (!Number.isFinite(difficulty)) throw new RangeError('a difficulty is a finite logit')
}
