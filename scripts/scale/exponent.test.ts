import { expect, test } from 'vitest'
import { growthExponent } from './exponent'

const at = (power: number) => [200, 2000, 20_000].map((size) => ({ size, cost: 3 * size ** power }))

test('the exponent is the power that the cost grows with', () => {
  for (const power of [0, 0.5, 1, 2]) expect(growthExponent(at(power))).toBeCloseTo(power, 10)
})

test('one size alone tells of no growth', () => {
  expect(growthExponent(at(1).slice(0, 1))).toBeNaN()
  expect(growthExponent([])).toBeNaN()
})
