import { expect, test } from 'vitest'
import { chiSquared, placesOf, shareOf } from './spread'

test('an even spread has a chi-squared of nothing, and the further off the larger', () => {
  expect(placesOf([0, 1, 1, 3], 4)).toEqual([1, 2, 0, 1])
  expect(chiSquared([5, 5, 5, 5])).toBe(0)
  expect(chiSquared([10, 20, 30, 40])).toBeCloseTo((15 ** 2 + 5 ** 2 + 5 ** 2 + 15 ** 2) / 25, 9)
  expect([chiSquared([]), chiSquared([0, 0]), shareOf([], () => true)]).toEqual([0, 0, 0])
})
