import { expect, test } from 'vitest'
import type { Requirement, RoleProfile } from '../content/taxonomy'
import type { LearnerState } from './belief'
import { startAbility, startMastery, startState } from './belief'
import { passProbability } from './pass-probability'
import { DAY_MS } from './recall'
import { replay } from './replay'

const need = (skillId: string, difficulty: number, items: number): Requirement => ({
  skillId, difficulty, items, level: 0.7, weight: 1, mandatory: true, horizonDays: 90,
})
const profile = (pass: number, ...requirements: Requirement[]): RoleProfile => ({
  id: 'account-executive', name: 'Account executive', description: '', pass, requirements,
})

test('the probability against a value worked apart, with the shared part summed over 16,001 places', () => {
  // One right answer to an item of a at time 0 (learner.test.ts), read a day later; 6 items of a at .2 and 4 of c at -.5, 60 % to pass: 6 of 10.
  // At each place x of ability and form: p = sigmoid((eta + x) / sqrt(1 + pi (V - vg - vf + 1.38) / 8)), variance of the number right =
  // sum p(1-p) + sum q^2 1.38 + per skill (sum q)^2 (v + fv + vd + vc)
  const state = replay([{ skills: ['a'], difficulty: 0, itemId: 'one', score: 1, weight: 1, at: 0 }])
  const chance = passProbability(state, profile(0.6, need('a', 0.2, 6), need('c', -0.5, 4)), DAY_MS)
  expect(chance).toBeCloseTo(0.66833464, 5)
})

/** Shares of a million simulated sittings of 14 items, 8 of a and 6 of b, in which every term was drawn anew, by the pass mark. */
const simulated = [
  { ability: [0.3, 0.3], a: [0.6, 0.2], b: [-0.2, 0.25], bDifficulty: 0.4, pass: { 0.5: 0.791, 0.6: 0.59, 0.7: 0.469, 0.8: 0.228, 0.9: 0.124 } },
  { ability: [0, 0.56], a: [0, 0.28], b: [0, 0.28], bDifficulty: 0, pass: { 0.5: 0.693, 0.6: 0.494, 0.7: 0.388, 0.8: 0.187, 0.9: 0.102 } },
  { ability: [1.2, 0.2], a: [1.6, 0.15], b: [1.4, 0.15], bDifficulty: 0, pass: { 0.5: 0.992, 0.6: 0.966, 0.7: 0.935, 0.8: 0.786, 0.9: 0.627 } },
  { ability: [1.8, 0.15], a: [2.4, 0.1], b: [2.2, 0.1], bDifficulty: 0, pass: { 0.5: 1, 0.6: 0.997, 0.7: 0.993, 0.8: 0.955, 0.9: 0.88 } },
] as const

test('the approximation is within 0.04 of what simulated sittings show up to a pass mark of 0.8, and within 0.1 at 0.9', () => {
  for (const rep of simulated) {
    const state: LearnerState = {
      ...startState,
      ability: { ...startAbility, mean: rep.ability[0], variance: rep.ability[1], n: 6, at: 0 },
      skills: Object.fromEntries((['a', 'b'] as const).map((id) => [id, { ...startMastery, mean: rep[id][0], variance: rep[id][1], n: 6, at: 0 }])),
    }
    for (const [pass, share] of Object.entries(rep.pass)) {
      const chance = passProbability(state, profile(Number(pass), need('a', 0, 8), need('b', rep.bDifficulty, 6)), 0)
      expect(Math.abs(chance - share), `${pass} of ${rep.ability}: ${chance}`).toBeLessThan(Number(pass) > 0.8 ? 0.1 : 0.04)
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
