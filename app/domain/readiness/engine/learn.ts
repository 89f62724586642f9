import type { Constants } from '../constants'
import { practiceGain } from '../practice-gain'
import { surprise } from '../response-curve'
import { learnShared } from './learn-shared'
import { narrowed } from './narrowed'
import type { Reading } from './reading'
import type { MasteryState, MemoryState, Participants, PersonState } from './state'

/** How an answer came out: `score` 0 to 1, partial credit in between; `weight` in (0,1], how much of a full answer it is; `at` ms epoch. */
type Answer = { score: number; weight: number; at: number }

/**
 * Learn from one answer, given the reading that `read` made of the same participants at the same time: everything that took part moves in
 * place. Source: one extended Kalman step on the logit, the family of Glicko and of Bayesian item response theory (Wilson et al. 2016,
 * arXiv 1604.02336).
 */
export function learn(constants: Constants, who: Participants, reading: Reading, answer: Answer): void {
  learnOwn(constants, who, reading, answer)
  learnShared(constants, who, reading)
}

/** The part of it that is the person's own. The reading then holds the slope and the curvature that the answer came with. */
export function learnOwn(constants: Constants, who: Participants, reading: Reading, answer: Answer): void {
  const { score, weight, at } = answer
  const surprised = surprise(constants, score, reading)
  reading.gradient = weight * surprised.gradient
  reading.curvature = weight * surprised.curvature
  learnOfPerson(constants, who.person, reading, at)
  for (let index = 0; index < reading.count; index += 1) {
    const mastery = who.masteries[index]
    if (!mastery) throw new RangeError('a reading belongs to the participants that it was made of')
    learnOfMastery(mastery, reading, index)
    mastery.mean += practiceGain(constants, score, weight, mastery.n)
    mastery.variance += constants.masteryAnswerNoise
    mastery.n += 1
    mastery.at = later(mastery.at, at)
  }
  learnOfMemory(constants, who.memory, reading, answer)
}

function learnOfPerson(constants: Constants, person: PersonState, reading: Reading, at: number): void {
  person.mean += reading.abilityVariance * reading.gradient
  person.variance = narrowed(reading.abilityVariance, reading.curvature) + constants.abilityAnswerNoise
  person.formMean = reading.formMean + reading.formVariance * reading.gradient
  person.formVariance = narrowed(reading.formVariance, reading.curvature)
  person.n += 1
  person.at = later(person.at, at)
}

function learnOfMastery(mastery: MasteryState, reading: Reading, index: number): void {
  const share = 1 / reading.count
  const variance = reading.masteryVariances[index] as number
  const streak = reading.streakVariances[index] as number
  mastery.mean = (reading.masteryMeans[index] as number) + share * variance * reading.gradient
  mastery.variance = narrowed(variance, share * share * reading.curvature)
  mastery.streakMean = (reading.streakMeans[index] as number) + share * streak * reading.gradient
  mastery.streakVariance = narrowed(streak, share * share * reading.curvature)
}

function learnOfMemory(constants: Constants, memory: MemoryState, reading: Reading, { score, weight, at }: Answer): void {
  const gained = weight * (score * constants.memoryGainWhenRight + (1 - score) * constants.memoryGainWhenWrong)
  memory.mean = reading.memoryMean + reading.memoryVariance * reading.gradient + gained
  memory.variance = narrowed(reading.memoryVariance, reading.curvature)
  memory.at = later(memory.at, at)
}

/** What arrives late counts as made at the time of what came before it. */
const later = (before: number | null, at: number) => (before === null || at > before ? at : before)
