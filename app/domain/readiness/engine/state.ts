import type { Constants } from '../constants'

/*
 * All that the model keeps, as small plain records that an answer changes in place. Means are logits, variances squared logits; `at` is
 * the ms epoch of the last answer, null before any; `n` counts answers.
 */

/** Of one person: ability, and form of this sitting. */
export type PersonState = { mean: number; variance: number; formMean: number; formVariance: number; n: number; at: number | null }

/** Of one person in one skill: mastery, and the streak they are on. */
export type MasteryState = { mean: number; variance: number; streakMean: number; streakVariance: number; n: number; at: number | null }

/** Of one person and one item: how well they remember that very item. */
export type MemoryState = { mean: number; variance: number; at: number | null }

/** Of one item: its difficulty, positive harder. */
export type ItemState = { mean: number; variance: number }

/** A row of Gaussians, one for each bucket. */
export type Cells = { means: number[]; variances: number[] }

/** Of one skill: its ease, positive easier, and how that changes with practice, by practice bucket. */
export type SkillState = { mean: number; variance: number; curve: Cells }

export const BUCKETS = 8

export const newPerson = (constants: Constants): PersonState => ({
  mean: 0, variance: constants.abilityVariance, formMean: 0, formVariance: constants.formVariance, n: 0, at: null,
})

export const newMastery = (constants: Constants): MasteryState => ({
  mean: 0, variance: constants.masteryVariance, streakMean: 0, streakVariance: constants.streakVariance, n: 0, at: null,
})

export const newMemory = (constants: Constants): MemoryState => ({ mean: 0, variance: constants.memoryVariance, at: null })

export const newItem = (constants: Constants): ItemState => ({ mean: 0, variance: constants.itemVariance })

export const newSkill = (constants: Constants): SkillState => ({
  mean: 0, variance: constants.easeVariance, curve: newCells(constants.curveVariance),
})

/** The gap table: what the time since the last practice does to everyone. */
export const newGaps = (constants: Constants): Cells => newCells(constants.gapVariance)

const newCells = (variance: number): Cells => ({
  means: Array.from({ length: BUCKETS }, () => 0), variances: Array.from({ length: BUCKETS }, () => variance),
})

/** Whoever and whatever takes part in one answer. `masteries` and `skills` name the item's skills in the same order, at least one. */
export type Participants = {
  person: PersonState
  masteries: readonly MasteryState[]
  memory: MemoryState
  item: ItemState
  skills: readonly SkillState[]
  gaps: Cells
}
