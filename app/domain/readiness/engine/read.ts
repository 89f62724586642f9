import type { Constants } from '../constants'
import { abilityVarianceAfter, daysSince, keptAfter, masteryVarianceAfter, returning } from '../recall'
import { probabilityRight } from '../response-curve'
import { FIRST_TIME, gapBucket, practiceBucket } from './buckets'
import type { Reading } from './reading'
import type { MasteryState, MemoryState, Participants, PersonState } from './state'

/**
 * Would this person get this item right at `now` (ms epoch)? Reads every term as time has left it into `into`, and predicts from them;
 * nothing of the state changes. Source: a logistic model with Gaussian terms (Pelanek 2016, doi 10.1016/j.compedu.2016.03.017) and
 * forgetting by the age of practice (Choffin et al. 2019, arXiv 1905.06873).
 */
export function read(constants: Constants, who: Participants, now: number, into: Reading): Reading {
  const { person, masteries, memory, item, skills, gaps } = who
  const share = 1 / masteries.length
  into.count = masteries.length
  readPerson(constants, person, now, into)
  readMemory(constants, memory, now, into)
  let mean = 0
  let variance = 0
  let longest = 0
  let known = true
  for (let index = 0; index < masteries.length; index += 1) {
    const mastery = masteries[index]
    const skill = skills[index]
    if (!mastery || !skill) throw new RangeError('every skill of an item needs its mastery and its own state')
    const days = daysSince(mastery.at, now)
    readMastery(constants, mastery, days, index, into)
    const bucket = practiceBucket(mastery.n)
    into.curveBuckets[index] = bucket
    mean += at(into.masteryMeans, index) + at(into.streakMeans, index) + skill.mean + at(skill.curve.means, bucket)
    variance += at(into.masteryVariances, index) + at(into.streakVariances, index) + skill.variance + at(skill.curve.variances, bucket)
    if (days > longest) longest = days
    if (mastery.n === 0) known = false
  }
  into.days = known ? longest : 0
  into.gap = known ? gapBucket(longest) : FIRST_TIME
  into.eta = constants.intercept + person.mean + into.formMean + share * mean - item.mean + into.memoryMean + at(gaps.means, into.gap)
  into.variance =
    into.abilityVariance + into.formVariance + share * share * variance + item.variance + into.memoryVariance + at(gaps.variances, into.gap)
  into.p = probabilityRight(constants, into.eta, into.variance)
  return into
}

function readPerson(constants: Constants, person: PersonState, now: number, into: Reading): void {
  const days = daysSince(person.at, now)
  into.abilityVariance = abilityVarianceAfter(constants, person.variance, days)
  const kept = person.n === 0 ? 1 : constants.formKept * Math.exp(-days / constants.sittingDays)
  into.formMean = person.formMean * kept
  into.formVariance = returning(person.formVariance, constants.formVariance, kept)
}

function readMastery(constants: Constants, mastery: MasteryState, days: number, index: number, into: Reading): void {
  const kept = keptAfter(constants, days)
  into.masteryMeans[index] = mastery.mean * kept
  into.masteryVariances[index] = masteryVarianceAfter(constants, mastery.variance, days, kept)
  const lasting = mastery.n === 0 ? 1 : constants.streakKept * Math.exp(-days / constants.sittingDays)
  into.streakMeans[index] = mastery.streakMean * lasting
  into.streakVariances[index] = returning(mastery.streakVariance, constants.streakVariance, lasting)
}

function readMemory(constants: Constants, memory: MemoryState, now: number, into: Reading): void {
  const days = daysSince(memory.at, now)
  const kept = days === 0 ? 1 : (1 + days) ** -constants.memoryExponent
  into.memoryMean = memory.mean * kept
  into.memoryVariance = returning(memory.variance, constants.memoryVariance, kept)
}

/** A figure of a list whose length is known to reach so far. */
const at = (list: ArrayLike<number>, index: number) => list[index] as number
