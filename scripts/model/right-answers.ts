import type { Reading } from '~/domain/readiness/engine/reading'

export type Spread = { mean: number; variance: number }

/**
 * Mean and variance of how many of these answers will be right. To the variance of the answers themselves comes that of what they
 * share: ability and form across all, mastery and streak within a skill; what is an item's or a skill's own counts once an answer.
 * Each reading is used before the next is asked for, so they may be one and the same record.
 */
export function spreadOf(readings: Iterable<readonly [Reading, readonly number[]]>): Spread {
  let mean = 0
  let variance = 0
  let slopes = 0
  let shared = 0
  const bySkill = new Map<number, { slopes: number; variance: number }>()
  for (const [reading, skills] of readings) {
    const slope = (reading.p * (1 - reading.p)) / Math.sqrt(1 + (Math.PI * reading.variance) / 8)
    const share = 1 / reading.count
    let personal = reading.abilityVariance + reading.formVariance
    mean += reading.p
    slopes += slope
    shared = personal
    for (const [index, skill] of skills.entries()) {
      const own = (reading.masteryVariances[index] as number) + (reading.streakVariances[index] as number)
      const known = bySkill.get(skill) ?? { slopes: 0, variance: own }
      bySkill.set(skill, { slopes: known.slopes + share * slope, variance: own })
      personal += share * share * own
    }
    variance += reading.p * (1 - reading.p) + slope * slope * (reading.variance - personal)
  }
  variance += slopes * slopes * shared
  for (const { slopes: sum, variance: own } of bySkill.values()) variance += sum * sum * own
  return { mean, variance }
}
