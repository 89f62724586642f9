import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Belief } from './belief'
import { startAbility, startMastery } from './belief'
import { abilityAt, DAY_MS, daysSince, masteryAt } from './recall'

const belief = (start: Belief) =>
  fc.record({
    mean: fc.double({ min: -6, max: 6, noNaN: true }),
    variance: fc.double({ min: 1e-3, max: start.variance + 0.01, noNaN: true }),
    n: fc.nat(100),
    at: fc.integer({ min: 0, max: 400 * DAY_MS }),
  })
const time = fc.integer({ min: -100 * DAY_MS, max: 5000 * DAY_MS })

test('days are counted from the last observation and are never negative', () => {
  expect(daysSince(0, 3 * DAY_MS)).toBe(3)
  expect(daysSince(3 * DAY_MS, 0)).toBe(0)
  expect(daysSince(null, 3 * DAY_MS)).toBe(0)
})

test('a week fades mastery by the power law and widens both beliefs', () => {
  // D = 7; F = (1 + 7/5)^-.35 = 0.7360817757467; F^2 = 0.541816380586
  // ability: .45 + .003 * ln 8 = .45 + .003 * 2.079441541680 = 0.456238324625
  // mastery: mean .5 * F = 0.368040887873; variance .1 * F^2 + .28 * (1 - F^2) + .01 * ln 8 = 0.203267466911
  const ability = abilityAt({ mean: 0.3, variance: 0.45, n: 4, at: 0 }, 7 * DAY_MS)
  const mastery = masteryAt({ mean: 0.5, variance: 0.1, n: 4, at: 0 }, 7 * DAY_MS)
  expect(ability.mean).toBe(0.3)
  expect(ability.variance).toBeCloseTo(0.456238324625, 9)
  expect(mastery.mean).toBeCloseTo(0.368040887873, 9)
  expect(mastery.variance).toBeCloseTo(0.203267466911, 9)
})

test('what was never observed stays at its start value', () => {
  expect(abilityAt(startAbility, 1e12)).toEqual({ mean: 0, variance: startAbility.variance })
  expect(masteryAt(startMastery, 1e12)).toEqual({ mean: 0, variance: startMastery.variance })
})

test('a time before the last observation reads as that observation', () => {
  const early = { mean: 0.5, variance: 0.1, n: 4, at: 9 * DAY_MS }
  expect(masteryAt(early, 0)).toEqual({ mean: 0.5, variance: 0.1 })
  expect(abilityAt(early, 0)).toEqual({ mean: 0.5, variance: 0.1 })
})

test('variance never falls by time alone and never passes its start value', () => {
  for (const [read, start] of [[abilityAt, startAbility], [masteryAt, startMastery]] as const) {
    fc.assert(
      fc.property(belief(start), time, time, (before, a, b) => {
        const sooner = read(before, Math.min(a, b)).variance
        const later = read(before, Math.max(a, b)).variance
        expect(sooner).toBeGreaterThan(0)
        expect(later).toBeGreaterThanOrEqual(sooner - 1e-15)
        expect(later).toBeLessThanOrEqual(start.variance)
      }),
    )
  }
})

test('mastery only fades by time: towards zero and never across it; ability keeps its mean', () => {
  fc.assert(
    fc.property(belief(startMastery), time, time, (before, a, b) => {
      const sooner = masteryAt(before, Math.min(a, b)).mean
      const later = masteryAt(before, Math.max(a, b)).mean
      expect(Math.abs(later)).toBeLessThanOrEqual(Math.abs(sooner) * (1 + 1e-12))
      expect(later * before.mean).toBeGreaterThanOrEqual(0)
      expect(abilityAt(before, a).mean).toBe(before.mean)
    }),
  )
})
