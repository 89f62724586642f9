import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byMillionths, byShare, inMillionths, mostAmount, plus, rounded, whole } from './money'
import { roundTogether, shareOut } from './share-out'

test('halves round away from zero, on both sides', () => {
  const half = (amount: number) => rounded(byShare(whole(amount), 1, 2))
  expect([half(1), half(3), half(-1), half(-3), half(4), half(0)]).toEqual([1, 2, -1, -2, 2, 0])
})

test('what binary fractions get wrong is exact: 1.005 × 100 rounds up', () => {
  expect(rounded(byMillionths(whole(100), 1_005_000))).toBe(101)
  expect(Math.round(1.005 * 100)).toBe(100)
})

test('fractions add up exactly', () => {
  const third = byShare(whole(100), 1, 3)
  expect(rounded(plus(third, plus(third, third)))).toBe(100)
})

test('what is larger than any line may be has no amount', () => {
  expect(rounded(whole(mostAmount))).toBe(mostAmount)
  expect(rounded(plus(whole(mostAmount), whole(1)))).toBeNull()
  expect(rounded(plus(whole(-mostAmount), whole(-1)))).toBeNull()
})

test('a figure becomes whole millionths, or nothing when it is none', () => {
  expect([inMillionths(0.95), inMillionths(19 / 20), inMillionths(2 / 3), inMillionths(-0.0000005), inMillionths(-0)]).toEqual([950_000, 950_000, 666_667, -1, 0])
  expect([inMillionths(Number.NaN), inMillionths(Number.POSITIVE_INFINITY), inMillionths(1e300)]).toEqual([null, null, null])
})

test('shares add up to the sum, none is a whole unit from its quota, and more weight never has less', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000_000 }), fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: 40 }), (total, weights) => {
      const shares = shareOut(total, weights)
      const sum = weights.reduce((one, other) => one + other, 0)
      expect(shares.reduce((one, other) => one + other, 0)).toBe(sum === 0 ? 0 : total)
      for (const [at, share] of shares.entries()) {
        if (sum > 0) expect(Math.abs(share - (total / sum) * (weights[at] ?? 0))).toBeLessThan(1.0001)
        for (const [other, weight] of weights.entries()) if (weight > (weights[at] ?? 0)) expect(shares[other]).toBeGreaterThanOrEqual(share)
      }
    }),
  )
})

test('nothing to share, or nobody to share with, is nothing', () => {
  expect([shareOut(0, [1, 2]), shareOut(100, []), shareOut(100, [0, 0]), shareOut(-5, [1])]).toEqual([[0, 0], [], [0, 0], [0]])
})

test('parts rounded together add up to their sum, rounded', () => {
  const parts = fc.array(fc.tuple(fc.nat({ max: 100_000_000 }), fc.nat({ max: 2_000_000 })), { maxLength: 8 })
  fc.assert(
    fc.property(parts, (list) => {
      const exact = list.map(([amount, rate]) => byMillionths(whole(amount), rate))
      const together = roundTogether(exact)
      expect(together?.shares.reduce((one, other) => one + other, 0)).toBe(together?.amount)
      for (const [at, part] of exact.entries()) expect(Math.abs((together?.shares[at] ?? 0) - Number(part.top) / Number(part.bottom))).toBeLessThanOrEqual(1)
    }),
  )
})
