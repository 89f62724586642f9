import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shipped } from './constants'
import { abilityVarianceAfter, DAY_MS, daysSince, keptAfter, masteryVarianceAfter } from './recall'

const days = fc.double({ min: 0, max: 5000, noNaN: true })
const masteryAfter = (variance: number, after: number) => masteryVarianceAfter(shipped, variance, after, keptAfter(shipped, after))

test('days are counted from the last observation and are never negative', () => {
  expect(daysSince(0, 3 * DAY_MS)).toBe(3)
  expect(daysSince(3 * DAY_MS, 0)).toBe(0)
  expect(daysSince(null, 3 * DAY_MS)).toBe(0)
})

test('a week fades mastery by the power law and widens both beliefs', () => {
  // D = 7; F = (1 + 7/5)^-.35 = 0.7360817757467; F^2 = 0.541816380586
  // ability: .45 + .003 * ln 8 = .45 + .003 * 2.079441541680 = 0.456238324625
  // mastery: variance .1 * F^2 + .28 * (1 - F^2) + .01 * ln 8 = 0.203267466911
  expect(abilityVarianceAfter(shipped, 0.45, 7)).toBeCloseTo(0.456238324625, 9)
  expect(keptAfter(shipped, 7)).toBeCloseTo(0.7360817757467, 12)
  expect(masteryAfter(0.1, 7)).toBeCloseTo(0.203267466911, 9)
})

test('no time leaves everything as it is', () => {
  expect(abilityVarianceAfter(shipped, 0.3, 0)).toBe(0.3)
  expect(keptAfter(shipped, 0)).toBe(1)
  expect(masteryAfter(0.1, 0)).toBe(0.1)
})

test('variance never falls by time alone and never passes its start value', () => {
  for (const [after, start] of [[(v: number, d: number) => abilityVarianceAfter(shipped, v, d), shipped.abilityVariance], [masteryAfter, shipped.masteryVariance]] as const) {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: start, noNaN: true }), days, days, (before, a, b) => {
        const [sooner, later] = [after(before, Math.min(a, b)), after(before, Math.max(a, b))]
        expect(sooner).toBeGreaterThan(0)
        expect(later).toBeGreaterThanOrEqual(sooner - 1e-15)
        expect(later).toBeLessThanOrEqual(start)
      }),
    )
  }
})

test('what is left of mastery only shrinks with time and never reaches zero', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(keptAfter(shipped, Math.max(a, b))).toBeLessThanOrEqual(keptAfter(shipped, Math.min(a, b)))
      expect(keptAfter(shipped, a)).toBeGreaterThan(0)
    }),
  )
})
