import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf, normalDensity } from './normal'

/** Worked with 40 digits, given to 18. */
const known = [
  [-8, 6.22096057427178412e-16], [-5, 2.86651571879193912e-7], [-3.5, 0.000232629079035525036], [-3, 0.00134989803163009453],
  [-2.5, 0.00620966532577613517], [-1.96, 0.0249978951482204341], [-1, 0.158655253931457051], [-0.5, 0.308537538725986896],
  [0, 0.5], [0.1, 0.539827837277028981], [0.25, 0.598706325682923724], [1.28, 0.899727432045557907],
  [2, 0.977249868051820793], [3, 0.998650101968369905], [3.000001, 0.99865010640021167], [4, 0.99996832875816688],
  [6, 0.999999999013412355],
] as const

test('the distribution meets known values within 1e-14', () => {
  for (const [x, value] of known) expect(Math.abs(normalCdf(x) - value), `at ${x}`).toBeLessThan(1e-14)
})

test('the lower tail keeps its relative precision', () => {
  for (const [x, value] of [...known.slice(0, 3), [-20, 2.7536241186062337e-89] as const]) {
    expect(Math.abs(normalCdf(x) / value - 1), `at ${x}`).toBeLessThan(1e-12)
  }
})

test('the ends are 0 and 1', () => {
  expect(normalCdf(-Infinity)).toBe(0)
  expect(normalCdf(Infinity)).toBe(1)
  expect(normalCdf(-60)).toBe(0)
  expect(normalCdf(60)).toBe(1)
})

test('it never falls, and both halves mirror each other', () => {
  const x = fc.double({ min: -10, max: 10, noNaN: true })
  fc.assert(
    fc.property(x, x, (a, b) => {
      expect(normalCdf(Math.max(a, b))).toBeGreaterThanOrEqual(normalCdf(Math.min(a, b)) - 1e-14)
      expect(Math.abs(normalCdf(a) + normalCdf(-a) - 1)).toBeLessThan(2e-14)
    }),
    { numRuns: 2000 },
  )
})

test('its slope is the density', () => {
  expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15)
  for (const x of [-3.2, -1, 0.4, 2.9]) {
    expect((normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5).toBeCloseTo(normalDensity(x), 8)
  }
})
