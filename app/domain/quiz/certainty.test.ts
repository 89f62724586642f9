import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certainties, certaintyMarks, certaintyScore } from './certainty'

const score = fc.double({ min: 0, max: 1, noNaN: true })
const certainty = fc.constantFrom(...certainties)

test('right answers earn one, two or three; wrong ones nothing, minus two or minus six', () => {
  expect(certainties.map((one) => certaintyMarks(1, one))).toEqual([1, 2, 3])
  expect(certainties.map((one) => certaintyMarks(0, one))).toEqual([0, -2, -6])
})

test('an answer that is partly right stands as far between the two as its score says', () => {
  expect(certaintyMarks(0.5, 1)).toBe(0.5)
  expect(certaintyMarks(0.5, 2)).toBe(0)
  expect(certaintyMarks(0.5, 3)).toBe(-1.5)
  fc.assert(
    fc.property(score, score, certainty, (one, other, sure) => {
      if (one <= other) expect(certaintyMarks(one, sure)).toBeLessThanOrEqual(certaintyMarks(other, sure))
    }),
  )
})

/** What earns most on average for somebody who is right with this probability. */
const bestCertainty = (probability: number) =>
  certainties.reduce((best, one) => (certaintyMarks(probability, one) > certaintyMarks(probability, best) ? one : best))

test('it pays to be sure from two thirds on, and very sure from four fifths on', () => {
  expect([0.5, 0.66, 0.67, 0.79, 0.81, 1].map(bestCertainty)).toEqual([1, 1, 2, 2, 3, 3])
})

test('a quiz is worth one where all is right and very sure, a third where all is right and not sure, and never less than nothing', () => {
  const all = (right: number, sure: 1 | 2 | 3 | null) => Array.from({ length: 4 }, () => ({ score: right, certainty: sure, answered: true }))
  expect(certaintyScore(all(1, 3), 4)).toBe(1)
  expect(certaintyScore(all(1, 1), 4)).toBeCloseTo(1 / 3, 12)
  expect(certaintyScore(all(1, null), 4)).toBeCloseTo(1 / 3, 12)
  expect(certaintyScore(all(1, 3), 8)).toBe(0.5)
  expect(certaintyScore(all(0, 3), 4)).toBe(0)
  expect(certaintyScore([], 0)).toBe(0)
})

test('an item left out costs nothing, however sure', () => {
  const right = { score: 1, certainty: 3 as const, answered: true }
  expect(certaintyScore([right, { score: 0, certainty: 3, answered: false }], 2)).toBe(0.5)
  expect(certaintyScore([right, { score: 0, certainty: 3, answered: true }], 2)).toBe(0)
})

test('a score stays in [0, 1] and never falls when one more answer is right', () => {
  const answers = fc.array(fc.record({ score, certainty: fc.option(certainty), answered: fc.boolean() }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(answers, fc.nat(), (list, which) => {
      const value = certaintyScore(list, list.length)
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
      const at = which % list.length
      expect(certaintyScore(list.with(at, { ...list[at]!, score: 1 }), list.length)).toBeGreaterThanOrEqual(value)
    }),
  )
})
