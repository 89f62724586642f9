import { live } from './constants'

/** A normal distribution on the logit scale. */
export type Gaussian = { mean: number; variance: number }

/** What is believed of one quantity just after its `n`-th observation. `at`: ms epoch of the latest one, null before any. */
export type Belief = Gaussian & { n: number; at: number | null }

/** All that is believed of one person. A skill that is missing stands at its start value. */
export type LearnerState = { ability: Belief; skills: Readonly<Record<string, Belief>> }

/** A question to predict. `difficulty`: logit, 0 as hard as the reference item, positive harder. */
export type Question = { skills: readonly string[]; difficulty: number }

/**
 * One graded answer. `score`: 0 to 1, partial credit in between. `weight`: in (0,1], 1 for a quiz answer, less for
 * weaker evidence. `at`: ms epoch.
 */
export type Observation = Question & { score: number; weight: number; at: number }

export const startAbility: Belief = Object.freeze({ mean: 0, variance: live.abilityVariance, n: 0, at: null })
export const startMastery: Belief = Object.freeze({ mean: 0, variance: live.masteryVariance, n: 0, at: null })

/** A person of whom nothing was ever observed. */
export const startState: LearnerState = Object.freeze({ ability: startAbility, skills: Object.freeze({}) })

/** The belief about one skill, its start value when it was never observed. */
export function masteryOf(state: LearnerState, skillId: string): Belief {
  return (Object.hasOwn(state.skills, skillId) ? state.skills[skillId] : undefined) ?? startMastery
}
