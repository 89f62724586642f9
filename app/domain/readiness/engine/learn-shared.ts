import type { Constants } from '../constants'
import { narrowed } from './narrowed'
import type { Reading } from './reading'
import type { Cells, ItemState, Participants, SkillState } from './state'

/** What an answer teaches of what everyone shares: its item, its skills and the gap, each moved in place, once `reading` holds its slope. */
export function learnShared(constants: Constants, { item, skills, gaps }: Participants, reading: Reading): void {
  learnOfItem(item, reading)
  learnOfCell(gaps, reading.gap, 1, reading)
  gaps.variances[reading.gap] = (gaps.variances[reading.gap] as number) + constants.gapAnswerNoise
  for (let index = 0; index < reading.count; index += 1) {
    const skill = skills[index]
    if (!skill) throw new RangeError('every skill of an item needs its own state')
    learnOfSkill(skill, reading.curveBuckets[index] as number, 1 / reading.count, reading)
  }
}

function learnOfItem(item: ItemState, { gradient, curvature }: Reading): void {
  item.mean -= item.variance * gradient
  item.variance = narrowed(item.variance, curvature)
}

function learnOfSkill(skill: SkillState, bucket: number, share: number, reading: Reading): void {
  learnOfCell(skill.curve, bucket, share, reading)
  skill.mean += share * skill.variance * reading.gradient
  skill.variance = narrowed(skill.variance, share * share * reading.curvature)
}

function learnOfCell({ means, variances }: Cells, bucket: number, share: number, { gradient, curvature }: Reading): void {
  const variance = variances[bucket] as number
  means[bucket] = (means[bucket] as number) + share * variance * gradient
  variances[bucket] = narrowed(variance, share * share * curvature)
}
