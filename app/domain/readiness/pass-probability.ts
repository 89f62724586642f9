import type { RoleProfile } from '../content/taxonomy'
import type { LearnerState } from './belief'
import { masteryOf } from './belief'
import { normalCdf } from './normal'
import { abilityAt, masteryAt } from './recall'
import { predictReference } from './skill-readiness'

/** A share times a count may miss a whole number by rounding: 0.55 * 100 is a hair over 55. */
const ROUNDING = 1e-9

/**
 * Probability of getting at least `pass` of the blueprint's items right at `now` (ms epoch): `items` reference items of
 * each requirement. Normal approximation of the number right, with the continuity correction of one half. Its variance
 * is that of the answers themselves plus that of what they share: ability across all items, mastery within a skill.
 * Against exact quadrature on 14 items it is within 0.04 up to a pass mark of 0.8 and within 0.09 at 0.9, where the
 * number right crowds its maximum.
 * Throws RangeError when the blueprint holds no item.
 */
export function passProbability(state: LearnerState, profile: RoleProfile, now: number): number {
  let items = 0
  let mean = 0
  let chance = 0
  let abilitySlope = 0
  let masterySpread = 0
  for (const requirement of profile.requirements) {
    const { p, variance } = predictReference(state, requirement, now)
    const slope = (requirement.items * p * (1 - p)) / Math.sqrt(1 + (Math.PI * variance) / 8)
    items += requirement.items
    mean += requirement.items * p
    chance += requirement.items * p * (1 - p)
    abilitySlope += slope
    masterySpread += slope ** 2 * masteryAt(masteryOf(state, requirement.skillId), now).variance
  }
  if (!(items > 0)) throw new RangeError(`the blueprint of ${profile.id} holds no item`)

  const needed = Math.ceil(profile.pass * items - ROUNDING)
  if (needed <= 0) return 1
  const spread = chance + abilitySlope ** 2 * abilityAt(state.ability, now).variance + masterySpread
  return normalCdf((mean - (needed - 0.5)) / Math.sqrt(spread))
}
