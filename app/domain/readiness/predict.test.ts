import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startAbility, startMastery, startState } from './belief'
import type { LearnerState } from './belief'
import { predict } from './predict'
import { DAY_MS } from './recall'

const mina: LearnerState = {
  ...startState,
  ability: { ...startAbility, mean: 0.2, variance: 0.3, n: 9, at: 0 },
  skills: {
    'terminology.indemnity': { ...startMastery, mean: 0.8, variance: 0.1, n: 6, at: 0 },
    'risk.liability': { ...startMastery, mean: -0.4, variance: 0.2, n: 3, at: 0 },
  },
}

test('a newcomer on the reference item is predicted from the intercept and the start variances', () => {
  // eta = .6; V = .56 + .38 + .28 + .58 + 1 + .08 + .1 = 2.98; p = sigmoid(.6 / sqrt(1 + pi V / 8)) = 0.6004363853956
  const { p, eta, variance } = predict(startState, { skills: ['terminology.indemnity'], difficulty: 0 }, 0)
  expect(eta).toBeCloseTo(0.6, 12)
  expect(variance).toBeCloseTo(2.98, 12)
  expect(p).toBeCloseTo(0.6004363853956, 12)
})

test('several skills enter as their mean, and their variances by the square of their share', () => {
  // eta = .6 + .2 + (.8 - .4) / 2 - .5 = .5; V = .3 + .38 + (.1 + .2 + 2 (.58 + 1 + .08)) / 4 + .1 = 1.685
  const both = { skills: ['terminology.indemnity', 'risk.liability'], difficulty: 0.5 }
  const { eta, variance } = predict(mina, both, 0)
  expect(eta).toBeCloseTo(0.5, 12)
  expect(variance).toBeCloseTo(1.685, 12)
})

test('the prediction reads the beliefs at the time asked', () => {
  const question = { skills: ['terminology.indemnity'], difficulty: 0 }
  // D = 7: .6 + .2 + .8 * 0.7360817757467 = 1.3888654206
  expect(predict(mina, question, 7 * DAY_MS).eta).toBeCloseTo(1.3888654206, 9)
  expect(predict(mina, question, 7 * DAY_MS).variance).toBeGreaterThan(predict(mina, question, 0).variance)
})

test('the probability lies in (0,1) and falls with difficulty', () => {
  const difficulty = fc.double({ min: -15, max: 15, noNaN: true })
  fc.assert(
    fc.property(difficulty, fc.double({ min: 0.001, max: 5, noNaN: true }), fc.nat(1000 * DAY_MS), (b, step, now) => {
      const easier = predict(mina, { skills: ['risk.liability'], difficulty: b }, now).p
      const harder = predict(mina, { skills: ['risk.liability'], difficulty: b + step }, now).p
      expect(easier).toBeLessThan(1)
      expect(harder).toBeGreaterThan(0)
      expect(harder).toBeLessThan(easier)
    }),
  )
})

test('a skill named like a property of every object is still a new skill', () => {
  expect(predict(mina, { skills: ['constructor'], difficulty: 0 }, 0)).toEqual(predict(mina, { skills: ['new'], difficulty: 0 }, 0))
})

test('a question without skills, with one twice or without a finite difficulty is refused', () => {
  expect(() => predict(mina, { skills: [], difficulty: 0 }, 0)).toThrow(RangeError)
  expect(() => predict(mina, { skills: ['a', 'a'], difficulty: 0 }, 0)).toThrow(RangeError)
  expect(() => predict(mina, { skills: ['a'], difficulty: NaN }, 0)).toThrow(RangeError)
})
