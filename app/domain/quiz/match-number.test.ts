import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bodies } from './body'
import { bestNumber, isWithin } from './match-number'

const plain: Bodies['numeric'] = { answers: [{ value: 250_000, tolerance: 0 }], units: [], unitRequired: false }
const inEuro = { ...plain, units: [{ name: 'EUR', factor: 1 }, { name: 'kEUR', factor: 0.001 }] }

test('both ends of a tolerance count, whatever binary arithmetic makes of them', () => {
  expect(isWithin({ value: 0.2, tolerance: 0.1 }, 0.3)).toBe(true)
  expect(isWithin({ value: 0.2, tolerance: 0.1 }, 0.30001)).toBe(false)
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 1000 }), (value, tolerance) => {
      const [exact, wide] = [value / 100, tolerance / 100]
      expect(isWithin({ value: exact, tolerance: wide }, exact + wide)).toBe(true)
      expect(isWithin({ value: exact, tolerance: wide }, exact - wide)).toBe(true)
      expect(isWithin({ value: exact, tolerance: wide }, exact + wide + 0.001)).toBe(false)
    }),
  )
})

test.each([
  [['250000', 'unit=EUR']], [['250', 'unit=kEUR']], [['250 kEUR']], [['kEUR 250']], [['EUR 250,000']], [['250.000 eur', 'unit=kEUR']], [['250,000']],
])('%j meets a quarter of a million', (picks) => {
  expect(bestNumber(inEuro, picks)).toBe(inEuro.answers[0])
})

test.each([[['250']], [['250000', 'unit=kEUR']], [['250 dollars']], [['']], [['unit=EUR']], [[]]])('%j does not meet it', (picks) => {
  expect(bestNumber(inEuro, picks)).toBeNull()
})

test('a unit that is required must be picked or typed', () => {
  const strict = { ...inEuro, unitRequired: true }
  expect(bestNumber(strict, ['250000'])).toBeNull()
  expect(bestNumber(strict, ['250000 EUR'])).not.toBeNull()
})

test('a per cent sign may be written or left out', () => {
  const asPercent = { ...plain, answers: [{ value: 5, tolerance: 0 }] }
  const asShare = { ...plain, answers: [{ value: 0.05, tolerance: 0 }] }
  expect(bestNumber(asPercent, ['5 %'])).not.toBeNull()
  expect(bestNumber(asPercent, ['5'])).not.toBeNull()
  expect(bestNumber(asShare, ['5%'])).not.toBeNull()
  expect(bestNumber(asShare, ['5'])).toBeNull()
})

test('of several values that are met the one that earns most counts', () => {
  const answers = [{ value: 30, tolerance: 5, weight: 0.5 }, { value: 30, tolerance: 0 }]
  expect(bestNumber({ ...plain, answers }, ['30'])).toBe(answers[1])
  expect(bestNumber({ ...plain, answers }, ['33'])).toBe(answers[0])
})
