import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom, shuffled } from './random'

test('a shuffle keeps every element and is the same for the same seed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 0, max: 2 ** 31 }), (list, seed) => {
      const once = shuffled(list, seed)
      expect([...once].sort()).toEqual([...list].sort())
      expect(shuffled(list, seed)).toEqual(once)
    }),
  )
})

test('numbers lie in [0, 1) and spread evenly over ten bins', () => {
  const random = randomFrom(7)
  const bins = new Array<number>(10).fill(0)
  for (let i = 0; i < 10_000; i++) {
    const bin = Math.floor(random() * 10)
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
