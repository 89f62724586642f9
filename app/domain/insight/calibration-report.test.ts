import { expect, test } from 'vitest'
import type { Cell } from './calibration'
import { calibrationReport } from './calibration-report'

const cell = (source: string, gap: Cell['gap'], model: string, n: number): Cell => ({ source, gap, model, bin: 7, n, predicted: 0.75 * n, observed: 0.5 * n })
const cells = [cell('quiz', 'first', 'two', 40), cell('quiz', '3-days', 'one', 60), cell('drill', '3-days', 'two', 100)]
const none = { model: null, source: null, gap: null }
const counts = (kinds: { kind: string; figures: { n: number } }[]) => kinds.map(({ kind, figures }) => [kind, figures.n])

test('without a filter every answer is in each of the lists', () => {
  const report = calibrationReport(cells, none)
  expect(report.whole?.n).toBe(200)
  expect(report.error).toBeCloseTo(0.25, 12)
  expect(counts(report.bySource)).toEqual([['drill', 100], ['quiz', 100]])
  expect(counts(report.byGap)).toEqual([['first', 40], ['3-days', 160]])
  expect(counts(report.byModel)).toEqual([['one', 60], ['two', 140]])
})

test('what is chosen stands beside what is not, and the rest is under it', () => {
  const report = calibrationReport(cells, { ...none, source: 'quiz' })
  expect(report.whole?.n).toBe(100)
  expect(counts(report.bySource)).toEqual([['drill', 100], ['quiz', 100]])
  expect(counts(report.byGap)).toEqual([['first', 40], ['3-days', 60]])
  expect(counts(report.byModel)).toEqual([['one', 60], ['two', 40]])
})

test('what nothing fits has no figures, and still says what there is', () => {
  const report = calibrationReport(cells, { ...none, source: 'drill', gap: 'first' })
  expect([report.whole, report.error]).toEqual([null, null])
  expect(report.bins.every((bin) => bin === null)).toBe(true)
  expect(counts(report.bySource)).toEqual([['quiz', 40]])
  expect(counts(report.byGap)).toEqual([['3-days', 100]])
})
