import { expect, test } from 'vitest'
import type { Requirement, RoleProfile } from '../content/taxonomy'
import type { LearnerState } from './belief'
import { startState } from './belief'
import { passProbability } from './pass-probability'
import { DAY_MS } from './recall'
import { replay } from './replay'

const need = (skillId: string, difficulty: number, items: number): Requirement => ({
  skillId, difficulty, items, level: 0.7, weight: 1, mandatory: true, horizonDays: 90,
})
const profile = (pass: number, ...requirements: Requirement[]): RoleProfile => ({
  id: 'account-executive', name: 'Account executive', description: '', pass, requirements,
})

test('the normal approximation against worked values', () => {
  // The history of observe.golden.test.ts read 32 days later; 6 items of a at .2 and 4 of c at -.5, 60 % to pass: 6 of 10.
  // a: p = 0.5895717104518, sum q = 1.279508918364; c: p = 0.7146243981829, sum q = 0.7189071681068
  // mean = 6.395927855442; chance = 2.267606922939; ability: 1.998416086471^2 * 0.4522371279578 = 1.806084428374
  // mastery: (1.279508918364^2 + 0.7189071681068^2) * .28 = 0.6031117647879; variance = 4.676803116101
  // z = (6.395927855442 - 5.5) / sqrt(variance) = 0.4142843195962; Phi(z) = 0.6606670519519
  const state = replay([
    { skills: ['a'], difficulty: 0, score: 1, weight: 1, at: 0 },
    { skills: ['a'], difficulty: 0.5, score: 0, weight: 1, at: DAY_MS },
    { skills: ['a', 'c'], difficulty: -0.25, score: 0.6, weight: 0.5, at: 8 * DAY_MS },
  ])
  const chance = passProbability(state, profile(0.6, need('a', 0.2, 6), need('c', -0.5, 4)), 40 * DAY_MS)
  expect(chance).toBeCloseTo(0.6606670519519, 10)
})

/** Exact probabilities by quadrature over ability and both masteries, 14 items: 8 of a, 6 of b, for a share of `pass`. */
const exactly = [
  {
    ability: [0.3, 0.3], a: [0.6, 0.2], b: [-0.2, 0.25], bDifficulty: 0.4,
    pass: { 0.5: 0.912, 0.6: 0.724, 0.7: 0.576, 0.8: 0.243, 0.9: 0.109 },
  },
  {
    ability: [0, 0.56], a: [0, 0.28], b: [0, 0.28], bDifficulty: 0,
    pass: { 0.5: 0.773, 0.6: 0.561, 0.7: 0.436, 0.8: 0.189, 0.9: 0.091 },
  },
  {
    ability: [0.8, 0.3], a: [1, 0.2], b: [0.8, 0.2], bDifficulty: 0,
    pass: { 0.5: 0.998, 0.6: 0.986, 0.7: 0.963, 0.8: 0.795, 0.9: 0.584 },
  },
] as const

test('the approximation is within 0.04 of the exact probability up to a pass mark of 0.8, and within 0.09 at 0.9', () => {
  const belief = ([mean, variance]: readonly [number, number]) => ({ mean, variance, n: 6, at: 0 })
  for (const rep of exactly) {
    const state: LearnerState = { ability: belief(rep.ability), skills: { a: belief(rep.a), b: belief(rep.b) } }
    for (const [pass, exact] of Object.entries(rep.pass)) {
      const chance = passProbability(state, profile(Number(pass), need('a', 0, 8), need('b', rep.bDifficulty, 6)), 0)
      expect(Math.abs(chance - exact), `${pass} of ${rep.ability}`).toBeLessThan(Number(pass) > 0.8 ? 0.09 : 0.04)
    }
  }
})

test('a share that misses a whole number by rounding asks for that number', () => {
  const hundred = need('a', 0, 100)
  expect(0.55 * 100).toBeGreaterThan(55)
  expect(passProbability(startState, profile(0.55, hundred), 0)).toBe(passProbability(startState, profile(0.545, hundred), 0))
  expect(passProbability(startState, profile(0.551, hundred), 0)).toBeLessThan(passProbability(startState, profile(0.55, hundred), 0))
})

test('nothing needed is passed for certain, and a blueprint without items is refused', () => {
  expect(passProbability(startState, profile(0, need('a', 0, 3)), 0)).toBe(1)
  expect(() => passProbability(startState, profile(0.7), 0)).toThrow(RangeError)
  expect(() => passProbability(startState, profile(0.7, need('a', 0, 0)), 0)).toThrow('account-executive')
})
