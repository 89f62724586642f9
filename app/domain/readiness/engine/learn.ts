import type { Constants } from '../constants'
import { practiceGain } from '../practice-gain'
import { surprise } from '../response-curve'
import type { Reading } from './reading'
import type { MasteryState, Participants, SkillState } from './state'

/**
 * Learn from one answer at `now` (ms epoch), given the reading that `read` made of the same participants at the same time: everything
 * that took part moves in place. `score`: 0 to 1, partial credit in between; `weight`: in (0,1], how much of a full answer it is.
 * Source: one extended Kalman step on the logit, the family of Glicko and of Bayesian item response theory (Wilson et al. 2016,
 * arXiv 1604.02336).
 */
export function learn(constants: Constants, who: Participants, reading: Reading, answer: { score: number; weight: number; at: number }): void {
  const { score, weight, at } = answer
  const surprised = surprise(constants, score, reading)
  const gradient = weight * surprised.gradient
  const curvature = weight * surprised.curvature
  learnOfPerson(constants, who, reading, gradient, curvature, at)
  const share = 1 / reading.count
  for (let index = 0; index < reading.count; index += 1) {
    const mastery = who.masteries[index]
    const skill = who.skills[index]
    if (!mastery || !skill) throw new RangeError('a reading belongs to the participants that it was made of')
    learnOfSkill(skill, reading.curveBuckets[index] as number, share, gradient, curvature)
    learnOfMastery(mastery, reading, index, share, gradient, curvature)
    mastery.mean += practiceGain(constants, score, weight, mastery.n)
    mastery.variance += constants.masteryAnswerNoise
    mastery.n += 1
    mastery.at = later(mastery.at, at)
  }
  learnOfItem(constants, who, reading, answer, gradient, curvature)
}

function learnOfPerson(constants: Constants, { person, gaps }: Participants, reading: Reading, gradient: number, curvature: number, at: number): void {
  person.mean += reading.abilityVariance * gradient
  person.variance = narrowed(reading.abilityVariance, curvature) + constants.abilityAnswerNoise
  person.formMean = reading.formMean + reading.formVariance * gradient
  person.formVariance = narrowed(reading.formVariance, curvature)
  person.n += 1
  person.at = later(person.at, at)
  const variance = gaps.variances[reading.gap] as number
  gaps.means[reading.gap] = (gaps.means[reading.gap] as number) + variance * gradient
  gaps.variances[reading.gap] = narrowed(variance, curvature) + constants.gapAnswerNoise
}

function learnOfSkill(skill: SkillState, bucket: number, share: number, gradient: number, curvature: number): void {
  const { means, variances } = skill.curve
  const variance = variances[bucket] as number
  means[bucket] = (means[bucket] as number) + share * variance * gradient
  variances[bucket] = narrowed(variance, share * share * curvature)
  skill.mean += share * skill.variance * gradient
  skill.variance = narrowed(skill.variance, share * share * curvature)
}

function learnOfMastery(mastery: MasteryState, reading: Reading, index: number, share: number, gradient: number, curvature: number): void {
  const variance = reading.masteryVariances[index] as number
  const streak = reading.streakVariances[index] as number
  mastery.mean = (reading.masteryMeans[index] as number) + share * variance * gradient
  mastery.variance = narrowed(variance, share * share * curvature)
  mastery.streakMean = (reading.streakMeans[index] as number) + share * streak * gradient
  mastery.streakVariance = narrowed(streak, share * share * curvature)
}

function learnOfItem(
  constants: Constants, { item, memory }: Participants, reading: Reading, { score, weight, at }: { score: number; weight: number; at: number },
  gradient: number, curvature: number,
): void {
  item.mean -= item.variance * gradient
  item.variance = narrowed(item.variance, curvature)
  const gained = weight * (score * constants.memoryGainWhenRight + (1 - score) * constants.memoryGainWhenWrong)
  memory.mean = reading.memoryMean + reading.memoryVariance * gradient + gained
  memory.variance = narrowed(reading.memoryVariance, curvature)
  memory.at = later(memory.at, at)
}

/** A variance after an answer that said so much. It stays positive, because the curvature is damped by the variance of all terms. */
const narrowed = (variance: number, curvature: number) => variance - variance * variance * curvature

/** What arrives late counts as made at the time of what came before it. */
const later = (before: number | null, at: number) => (before === null || at > before ? at : before)
