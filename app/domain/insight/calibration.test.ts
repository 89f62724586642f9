import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binCount, binsOf, calibratedBy, calibratedOf, calibrationError, type Cell, cellsFor, tallyOf } from './calibration'
import { gaps } from './calibration-gaps'

const cell = (bin: number, n: number, predicted: number, observed: number, rest: Partial<Cell> = {}): Cell => ({
  model: 'one', source: 'quiz', gap: 'first', bin, n, predicted, observed, ...rest,
})

/** Two bins, hand-counted: 100 answers at .25 of which 30 were right, 300 at .85 of which 240 were right. */
const golden = [cell(2, 100, 25, 30), cell(8, 100, 85, 80), cell(8, 200, 170, 160, { source: 'drill', gap: '3-days' })]

test('a bin has its mean prediction, the share that was right with its interval, and how far they are apart', () => {
  const bins = binsOf(golden)
  expect(bins).toHaveLength(binCount)
  expect(bins.map((bin) => bin?.n ?? null)).toEqual([null, null, 100, null, null, null, null, null, 300, null])
  const [low, high] = [bins[2], bins[8]]
  expect(low).toMatchObject({ predicted: 0.25, observed: 0.3, standing: 'within' })
  expect(low?.offBy).toBeCloseTo(-0.05, 12)
  expect(low?.interval.low).toBeCloseTo(0.218949, 5)
  expect(low?.interval.high).toBeCloseTo(0.395849, 5)
  expect(high).toMatchObject({ predicted: 0.85, observed: 0.8, standing: 'off' })
  expect(high?.interval.high).toBeCloseTo(0.841343, 5)
  expect(calibrationError(bins)).toBeCloseTo(0.05, 12)
  expect(calibratedOf(tallyOf(golden))).toMatchObject({ n: 400, predicted: 0.7, observed: 0.675 })
})

test('one side does not make up for the other in the error over the bins, but does in the whole', () => {
  const both = [cell(2, 100, 25, 35), cell(8, 100, 85, 75)]
  expect(calibrationError(binsOf(both))).toBeCloseTo(0.1, 12)
  expect(calibratedOf(tallyOf(both))?.offBy).toBeCloseTo(0, 12)
})

test('fewer than thirty answers tell nothing, and none have no figures', () => {
  expect(calibratedOf({ n: 29, predicted: 29, observed: 0 })?.standing).toBe('too-few')
  expect(calibratedOf({ n: 30, predicted: 30, observed: 0 })?.standing).toBe('off')
  expect(calibratedOf({ n: 0, predicted: 0, observed: 0 })).toBeNull()
  expect(calibrationError(binsOf([]))).toBeNull()
})

test('a sum of scores that adding left a hair beyond all of them is all of them', () => {
  expect(calibratedOf({ n: 3, predicted: 2.7, observed: 3.0000000000000004 })).toMatchObject({ observed: 1, interval: { high: 1 } })
})

test('cells are chosen by version, source and gap, and summed by any of them in the order asked for', () => {
  const all = { model: null, source: null, gap: null }
  expect(cellsFor(golden, all)).toEqual(golden)
  expect(cellsFor(golden, { ...all, source: 'drill' })).toEqual([golden[2]])
  expect(cellsFor(golden, { ...all, gap: 'first' })).toEqual(golden.slice(0, 2))
  expect(cellsFor(golden, { ...all, model: 'two' })).toEqual([])
  const bySource = calibratedBy(golden, ['checkpoint', 'drill', 'quiz'], ({ source }) => source as 'quiz')
  expect(bySource.map(({ kind, figures }) => [kind, figures.n])).toEqual([['drill', 200], ['quiz', 200]])
})

const anyCell = fc
  .record({ bin: fc.nat(binCount - 1), n: fc.integer({ min: 1, max: 500 }), p: fc.double({ min: 0, max: 1, noNaN: true }), share: fc.double({ min: 0, max: 1, noNaN: true }), gap: fc.constantFrom(...gaps), source: fc.constantFrom('quiz', 'drill', 'checkpoint') })
  .map(({ bin, n, p, share, gap, source }) => cell(bin, n, ((bin + p) / binCount) * n, share * n, { gap, source }))

test('whatever the cells, no answer is lost or counted twice, and the mean distance is at least the bias of the whole', () => {
  fc.assert(
    fc.property(fc.array(anyCell, { minLength: 1, maxLength: 40 }), (cells) => {
      const whole = calibratedOf(tallyOf(cells))
      const bins = binsOf(cells)
      const byGap = calibratedBy(cells, gaps, ({ gap }) => gap)
      const count = (list: readonly ({ n: number } | null)[]) => list.reduce((sum, one) => sum + (one?.n ?? 0), 0)
      expect(count(bins)).toBe(whole?.n)
      expect(count(byGap.map(({ figures }) => figures))).toBe(whole?.n)
      const error = calibrationError(bins) ?? Number.NaN
      expect(error).toBeGreaterThanOrEqual(Math.abs(whole?.offBy ?? 0) - 1e-9)
      expect(error).toBeLessThanOrEqual(1)
      for (const bin of bins) if (bin) expect(bin.interval.low <= bin.observed && bin.observed <= bin.interval.high).toBe(true)
    }),
  )
})
