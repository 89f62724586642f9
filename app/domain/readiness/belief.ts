import { shipped } from './constants'
import { type MasteryState, type MemoryState, newMastery, newPerson, type PersonState } from './engine/state'
import { nothingPublished, type Published } from './published'

/** A normal distribution on the logit scale. */
export type Gaussian = { mean: number; variance: number }

/**
 * All that is believed of one person, just after their last answer, and what everyone shares, as it was published. A skill or an item's
 * memory that is missing stands at its start value.
 */
export type LearnerState = {
  ability: Readonly<PersonState>
  skills: Readonly<Record<string, Readonly<MasteryState>>>
  /** By item. */
  memories: Readonly<Record<string, Readonly<MemoryState>>>
  shared: Published
}

/**
 * A question to predict. `difficulty`: logit, 0 as hard as the reference item, positive harder. `itemId`: the item that is asked, where it
 * is one: it may be harder than its author thought, and the person may remember it.
 */
export type Question = { skills: readonly string[]; difficulty: number; itemId?: string | null }

/**
 * One graded answer. `score`: 0 to 1, partial credit in between. `weight`: in (0,1], 1 for a quiz answer, less for
 * weaker evidence. `at`: ms epoch.
 */
export type Observation = Question & { score: number; weight: number; at: number }

export const startAbility: Readonly<PersonState> = Object.freeze(newPerson(shipped))
export const startMastery: Readonly<MasteryState> = Object.freeze(newMastery(shipped))

/** A person of whom nothing was ever observed, where nothing was published. */
export const startState: LearnerState = Object.freeze({
  ability: startAbility, skills: Object.freeze({}), memories: Object.freeze({}), shared: nothingPublished,
})

/** The belief about one skill, its start value when it was never observed. */
export function masteryOf(state: Pick<LearnerState, 'skills'>, skillId: string): Readonly<MasteryState> {
  return (Object.hasOwn(state.skills, skillId) ? state.skills[skillId] : undefined) ?? startMastery
}
