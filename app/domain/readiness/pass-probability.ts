import type { RoleProfile } from '../content/taxonomy'
import type { LearnerState } from './belief'
import { shipped } from './constants'
import { normalCdf } from './normal'
import { probabilityRight } from './response-curve'
import { predictReference } from './skill-readiness'

/** A share times a count may miss a whole number by rounding: 0.55 * 100 is a hair over 55. */
const ROUNDING = 1e-9

/**
 * Probability of getting at least `pass` of the blueprint's items right at `now` (ms epoch): `items` items of each requirement, as
 * hard as its reference item but for what is never known of an item beforehand. Normal approximation of the number right, with the continuity correction of one half. Its variance is that of the answers themselves, plus
 * that of what they share (ability and form across all items; mastery, streak and the skill's own ease within a skill), plus that of the
 * difficulty of each item. Throws RangeError when the blueprint holds no item.
 */
export function passProbability(state: LearnerState, profile: RoleProfile, now: number): number {
  let items = 0
  let mean = 0
  let spread = 0
  let slopes = 0
  let ofPerson = 0
  for (const requirement of profile.requirements) {
    const { eta, variance, parts } = predictReference(state, requirement, now)
    const p = probabilityRight(shipped, eta, variance + shipped.itemVariance)
    const slope = (p * (1 - p)) / Math.sqrt(1 + (Math.PI * (variance + shipped.itemVariance)) / 8)
    items += requirement.items
    mean += requirement.items * p
    slopes += requirement.items * slope
    spread += requirement.items * (p * (1 - p) + slope ** 2 * shipped.itemVariance)
    spread += (requirement.items * slope) ** 2 * (parts.mastery + parts.streak + parts.skill)
    ofPerson = parts.ability + parts.form
  }
  if (!(items > 0)) throw new RangeError(`the blueprint of ${profile.id} holds no item`)

  const needed = Math.ceil(profile.pass * items - ROUNDING)
  if (needed <= 0) return 1
  return normalCdf((mean - (needed - 0.5)) / Math.sqrt(spread + slopes ** 2 * ofPerson))
}
