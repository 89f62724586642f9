import type { RoleProfile } from '../content/taxonomy'
import type { LearnerState } from './belief'
import { shipped } from './constants'
import { normalCdf } from './normal'
import { probabilityRight } from './response-curve'
import { predictReference } from './skill-readiness'

/** A share times a count may miss a whole number by rounding: 0.55 * 100 is a hair over 55. */
const ROUNDING = 1e-9

/** Where the part that all items share is looked at, in standard deviations, and how much each place weighs. */
const places = Array.from({ length: 17 }, (_, at) => (at - 8) / 2)
const weights = places.map((z) => Math.exp(-(z ** 2) / 2))
const whole = weights.reduce((sum, weight) => sum + weight, 0)

/** One requirement's items as they are without what all items share: mean and variance of an item's logit, and of its skill's part of it. */
type Part = { items: number; eta: number; variance: number; ofSkill: number }

/**
 * Probability of getting at least `pass` of the blueprint's items right at `now` (ms epoch): `items` items of each requirement, as hard as
 * its reference item but for what is never known of an item beforehand. What all items share, ability and form, is summed over by the
 * trapezoid rule, and at each place the number right is taken as normal, with the continuity correction of one half: its variance is that of
 * the answers themselves, of what the items of a skill share (mastery, streak, its own ease), and of the difficulty of each item. One normal
 * for all, without the sum, is off by .14 where the number right crowds its maximum. Throws RangeError when the blueprint holds no item.
 */
export function passProbability(state: LearnerState, profile: RoleProfile, now: number): number {
  let items = 0
  let common = 0
  const parts = profile.requirements.map((requirement): Part => {
    const { eta, variance, parts } = predictReference(state, requirement, now)
    items += requirement.items
    common = parts.ability + parts.form
    const ofSkill = parts.mastery + parts.streak + parts.skill
    return { items: requirement.items, eta, variance: variance - common + shipped.itemVariance, ofSkill }
  })
  if (!(items > 0)) throw new RangeError(`the blueprint of ${profile.id} holds no item`)

  const needed = Math.ceil(profile.pass * items - ROUNDING)
  if (needed <= 0) return 1
  return places.reduce((sum, z, at) => sum + (weights[at] ?? 0) * chanceAt(parts, z * Math.sqrt(common), needed), 0) / whole
}

/** The same for somebody whose ability and form lie so much over their means. */
function chanceAt(parts: readonly Part[], over: number, needed: number): number {
  let mean = 0
  let spread = 0
  for (const { items, eta, variance, ofSkill } of parts) {
    const p = probabilityRight(shipped, eta + over, variance)
    const slope = (p * (1 - p)) / Math.sqrt(1 + (Math.PI * variance) / 8)
    mean += items * p
    spread += items * (p * (1 - p) + slope ** 2 * shipped.itemVariance) + (items * slope) ** 2 * ofSkill
  }
  return normalCdf((mean - (needed - 0.5)) / Math.sqrt(spread))
}
