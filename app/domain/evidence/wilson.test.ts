import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from './wilson'

/** Counted apart from the formula: the shares q at which |p - q| = z √(q(1-q)/n), found by halving. The last two stand in Newcombe 1998 too. */
test.each([
  [0, 10, 0, 0.277533],
  [8, 10, 0.490162, 0.943318],
  [10, 10, 0.722467, 1],
  [81, 263, 0.255289, 0.36621],
  [15, 148, 0.062386, 0.160487],
])('of %d in %d the share lies between %f and %f', (hits, n, low, high) => {
  const found = wilson(hits, n)
  expect(found.low).toBeCloseTo(low, 5)
  expect(found.high).toBeCloseTo(high, 5)
})

const counted = fc.integer({ min: 1, max: 100_000 }).chain((n) => fc.record({ n: fc.constant(n), hits: fc.double({ min: 0, max: n, noNaN: true }) }))

test('an interval lies within 0 and 1, around the share, and mirrors when right and wrong change places', () => {
  fc.assert(
    fc.property(counted, ({ hits, n }) => {
      const { low, high } = wilson(hits, n)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(hits / n)
      expect(high).toBeGreaterThanOrEqual(hits / n)
      expect(high).toBeLessThanOrEqual(1)
      expect(high - low).toBeGreaterThan(0)
      const mirrored = wilson(n - hits, n)
      expect(mirrored.low).toBeCloseTo(1 - high, 9)
      expect(mirrored.high).toBeCloseTo(1 - low, 9)
    }),
  )
})

test('the same share of more is known more closely', () => {
  fc.assert(
    fc.property(counted, ({ hits, n }) => {
      const [few, many] = [wilson(hits, n), wilson(hits * 4, n * 4)]
      expect(many.high - many.low).toBeLessThan(few.high - few.low)
    }),
  )
})

test('nothing counted has no share', () => {
  expect(() => wilson(0, 0)).toThrow(RangeError)
  expect(() => wilson(3, 2)).toThrow(RangeError)
  expect(() => wilson(-1, 2)).toThrow(RangeError)
  expect(() => wilson(Number.NaN, 2)).toThrow(RangeError)
})
