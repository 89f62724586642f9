import { sigmoid } from '~/domain/readiness/response-curve'
import type { Dice } from './dice'

/** An item as it really is: `hardness` in logits, of which the model knows nothing. */
export type TrueItem = { id: string; skill: number; hardness: number }

/** A person who learns and forgets by a rule that is not the model's. Times are days. */
export type SimulatedRep = {
  /** Answer an item and remember having done so; whether it was right. */
  answer: (item: TrueItem, day: number, mood: number) => boolean
  /** Probability of a right answer, with nothing learned from it. */
  chance: (item: TrueItem, day: number, mood: number) => number
}

const base = -0.9
const decay = 0.5
const scale = 1.15

/**
 * Every practice of a skill leaves a trace that fades by a power of its age, traces add up, and what is remembered is the logarithm of their
 * sum, as in ACT-R (Anderson and Schooler 1991, doi 10.1111/j.1467-9280.1991.tb00174.x); the model has one fading mean and a variance instead.
 * A wrong answer, once told, leaves half a trace. `talent` holds for all skills, `leaning` for each.
 */
export function newRep(dice: Dice, skills: number): SimulatedRep {
  const talent = dice.normal(0.7)
  const pace = Math.exp(dice.normal(0.2))
  const leanings = Array.from({ length: skills }, () => dice.normal(0.4))
  const traces: { day: number; left: number }[][] = leanings.map(() => [])
  const chance = (item: TrueItem, day: number, mood: number) => {
    const sum = (traces[item.skill] ?? []).reduce((all, { day: then, left }) => all + left * (1 + (day - then)) ** -decay, 0)
    return sigmoid(base + talent + mood + (leanings[item.skill] ?? 0) + scale * pace * Math.log1p(sum) - item.hardness)
  }
  return {
    chance,
    answer(item, day, mood) {
      const right = dice.share() < chance(item, day, mood)
      traces[item.skill]?.push({ day, left: right ? 1 : 0.5 })
      return right
    },
  }
}
