import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureOf, median, percentile } from './figures'

test('the 99th percentile of 1 to 100 is 99, and the median 50', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(percentile(values, 0.99)).toBe(99)
  expect(median(values)).toBe(50)
})

test('numbers are ordered as numbers', () => {
  expect(percentile([9, 10, 100], 1)).toBe(100)
})

test('nothing measured has no percentile', () => {
  expect(percentile([], 0.5)).toBeNaN()
})

test('a percentile is one of the values, and at least its share of them does not exceed it', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (sample, share) => {
      const found = percentile(sample, share)
      expect(sample).toContain(found)
      expect(sample.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * sample.length)
      expect(sample.filter((value) => value < found).length).toBeLessThan(Math.max(1, share * sample.length))
    }),
  )
})

test('stretches are weighed by their time and their answers', () => {
  const figure = figureOf([
    { seconds: 1, latencies: [1, 1, 1], cpuMs: 6, faults: 0 },
    { seconds: 3, latencies: [9], cpuMs: 2, faults: 2 },
  ])
  expect(figure).toEqual({ perSecond: 1, p50: 1, p99: 9, cpuMs: 2, faults: 2 })
})

test('processor time that one stretch lacks is not told at all', () => {
  expect(figureOf([{ seconds: 1, latencies: [1], cpuMs: 6, faults: 0 }, { seconds: 1, latencies: [1], cpuMs: null, faults: 0 }]).cpuMs).toBeNull()
})
