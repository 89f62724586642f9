import type { Reading } from './engine/reading'
import type { Participants } from './engine/state'

/**
 * `p`: probability of a right answer, in (0,1); `eta`, `variance`: the logit it comes from and how uncertain that is. `parts`: the share of
 * `variance` that comes from the person's ability and form, from mastery and streak in its skills, and from the skills themselves.
 */
export type Prediction = {
  p: number
  eta: number
  variance: number
  parts: { ability: number; form: number; mastery: number; streak: number; skill: number }
}

/** What a reading says, as a record of its own. */
export function predictionOf(reading: Reading, { skills }: Pick<Participants, 'skills'>): Prediction {
  const { p, eta, variance, abilityVariance: ability, formVariance: form, count } = reading
  const parts = { ability, form, mastery: 0, streak: 0, skill: 0 }
  for (let index = 0; index < count; index += 1) {
    parts.mastery += (reading.masteryVariances[index] ?? 0) / count ** 2
    parts.streak += (reading.streakVariances[index] ?? 0) / count ** 2
    const skill = skills[index]
    if (skill) parts.skill += (skill.variance + (skill.curve.variances[reading.curveBuckets[index] ?? 0] ?? 0)) / count ** 2
  }
  return { p, eta, variance, parts }
}
