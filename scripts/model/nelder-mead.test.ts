import { expect, test } from 'vitest'
import { nelderMead } from './nelder-mead'

const usual = { step: 0.5, tolerance: 1e-12, mostValues: 5000 }

test('the bottom of a narrow curved valley is found', () => {
  const rosenbrock = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x ** 2) ** 2
  const { at, value } = nelderMead(rosenbrock, { ...usual, start: [-1.2, 1] })
  expect(value).toBeLessThan(1e-9)
  for (const x of at) expect(x).toBeCloseTo(1, 3)
})

test('in twelve dimensions as in two, and past values that are no numbers', () => {
  const bowl = (at: readonly number[]) => (at.some((x) => x < -3) ? NaN : at.reduce((sum, x, axis) => sum + (axis + 1) * (x - axis / 10) ** 2, 0))
  const { at, value } = nelderMead(bowl, { ...usual, start: Array.from({ length: 12 }, () => -2), mostValues: 20_000 })
  expect(value).toBeLessThan(1e-6)
  expect(at[11]).toBeCloseTo(1.1, 2)
})

test('it never ends higher than it began, stops at the most values, and when it is told to', () => {
  const slope = ([x = 0]: readonly number[]) => -x
  expect(nelderMead(slope, { ...usual, start: [4], mostValues: 1 }).value).toBeLessThanOrEqual(-4)
  let asked = 0
  const stopped = nelderMead(slope, { ...usual, start: [0], onValue: (done) => (asked = done) < 10 })
  expect(asked).toBeLessThan(14)
  expect(stopped.value).toBeLessThan(0)
})
