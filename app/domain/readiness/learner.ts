import { type LearnerState, masteryOf, type Observation, type Question } from './belief'
import { MODEL_VERSION, shipped } from './constants'
import { learnOwn } from './engine/learn'
import { read } from './engine/read'
import { newReading } from './engine/reading'
import { type MasteryState, type MemoryState, newMemory } from './engine/state'
import { type Prediction, predictionOf } from './prediction'
import { requireObservation, requireQuestion } from './require-question'
import type { Taught } from './taught'

/**
 * Kept with the evidence. `predicted`: the probability of a right answer before it was seen. `model`: the version that said so. `taught`:
 * what the answer says of what everyone shares.
 */
export type PredictionRecord = { predicted: number; model: string; taught: Taught }

/** One person who learns answer after answer, from `start` on, which stays as it is. */
export type Learner = {
  /**
   * Predict, then learn from the answer: ability and form, the masteries and streaks of its skills, and the memory of its item move. What
   * everyone shares stands as it was in force. A late arrival (older than the last observation) counts as made at the time of that one.
   * Throws RangeError for a question that `predict` refuses, a score outside [0,1], a weight outside (0,1] or a date that is not finite.
   */
  observe: (observation: Observation) => PredictionRecord
  /**
   * What is expected of an answer at `now` (ms epoch), with what everyone shares as it was in force at `sharedAt`. Throws RangeError for
   * a question without skills, with one named twice, or without a finite difficulty.
   */
  predict: (question: Question, now: number, sharedAt?: number) => Prediction
  /** What is believed now, as a record of its own. A skill that was not observed keeps its very belief. */
  state: () => LearnerState
}

export function newLearner(start: LearnerState): Learner {
  const { shared } = start
  const person = { ...start.ability }
  const masteries = new Map<string, MasteryState>()
  const memories = new Map<string, MemoryState>()
  const who = {
    person, memory: newMemory(shipped), item: { mean: 0, variance: 0 }, masteries: [] as MasteryState[], skills: [shared.skillAt('', 0)], gaps: shared.gapsAt(0),
  }
  let reading = newReading()
  const masteryIn = (skillId: string) => {
    const mastery = masteries.get(skillId) ?? { ...masteryOf(start, skillId) }
    masteries.set(skillId, mastery)
    return mastery
  }
  const memoryOf = (itemId: string) => {
    const memory = memories.get(itemId) ?? { ...(start.memories[itemId] ?? newMemory(shipped)) }
    memories.set(itemId, memory)
    return memory
  }
  const readAt = (question: Question, now: number, sharedAt: number) => {
    requireQuestion(question)
    const { skills, difficulty, itemId } = question
    if (skills.length > reading.masteryMeans.length) reading = newReading(skills.length)
    const offset = itemId ? shared.itemAt(itemId, sharedAt) : unasked
    who.item.mean = difficulty + offset.mean
    who.item.variance = offset.variance
    who.memory = itemId ? memoryOf(itemId) : { ...unasked, at: null }
    who.masteries = skills.map(masteryIn)
    who.skills = skills.map((skillId) => shared.skillAt(skillId, sharedAt))
    who.gaps = shared.gapsAt(sharedAt)
    return read(shipped, who, now, reading)
  }
  return {
    predict: (question, now, sharedAt = now) => predictionOf(readAt(question, now, sharedAt), who),
    observe(observation) {
      requireObservation(observation)
      const { skills, itemId, at } = observation
      learnOwn(shipped, who, readAt(observation, at, at), observation)
      const { gap, gradient, curvature } = reading
      const taught = { itemId: itemId ?? null, skills: skills.map((id, index) => ({ id, bucket: reading.curveBuckets[index] ?? 0 })), gap, gradient, curvature, at }
      return { predicted: reading.p, model: MODEL_VERSION, taught }
    },
    state() {
      const skills: Record<string, Readonly<MasteryState>> = { ...start.skills }
      for (const [skillId, mastery] of masteries) if (mastery.n > masteryOf(start, skillId).n) skills[skillId] = { ...mastery }
      const remembered: Record<string, Readonly<MemoryState>> = { ...start.memories }
      for (const [itemId, memory] of memories) if (memory.at !== null) remembered[itemId] = { ...memory }
      return { ability: { ...person }, skills, memories: remembered, shared }
    },
  }
}

/** A reference item, or no item at all: as hard as is said, and remembered by nobody. */
const unasked = Object.freeze({ mean: 0, variance: 0 })
