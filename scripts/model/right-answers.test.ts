import { expect, test } from 'vitest'
import { newReading } from '~/domain/readiness/engine/reading'
import { spreadOf } from './right-answers'

const reading = (p: number, personal: { ability: number; mastery: number }, own: number) => {
  const made = { ...newReading(1), count: 1, p, abilityVariance: personal.ability }
  made.masteryVariances[0] = personal.mastery
  made.variance = personal.ability + personal.mastery + own
  return made
}

test('answers that share nothing but a certain person vary by themselves alone', () => {
  const certain = reading(0.5, { ability: 0, mastery: 0 }, 0)
  expect(spreadOf([[certain, [0]], [certain, [1]]])).toEqual({ mean: 1, variance: 0.5 })
})

test('what answers share counts by the square of its sum, what is their own by the sum of squares', () => {
  const even = reading(0.5, { ability: 0.4, mastery: 0.2 }, 0.1)
  const slope = 0.25 / Math.sqrt(1 + (Math.PI * 0.7) / 8)
  const twoSkills = spreadOf([[even, [0]], [even, [1]]])
  const oneSkill = spreadOf([[even, [0]], [even, [0]]])
  expect(twoSkills.variance).toBeCloseTo(0.5 + slope ** 2 * (4 * 0.4 + 2 * 0.2 + 2 * 0.1), 12)
  expect(oneSkill.variance).toBeCloseTo(0.5 + slope ** 2 * (4 * 0.4 + 4 * 0.2 + 2 * 0.1), 12)
})
