import { expect, test } from 'vitest'
import { foldSection, measureFold } from './measure-fold'

test('every answer is learned by both, and the aim is judged by the fold of a rebuild', () => {
  const figures = measureFold(2000)
  expect(figures.rows).toBe(2000)
  expect(figures.rowsPerSecond).toBeGreaterThan(0)
  expect(figures.answersPerSecond).toBeGreaterThan(0)
  expect(foldSection({ rows: 2000, rowsPerSecond: 100_000, answersPerSecond: 5 })).toMatch(/at least 100,000 rows\/s +\| 100,000\/s +\| met/)
  expect(foldSection({ rows: 2000, rowsPerSecond: 99_999, answersPerSecond: 5 })).toMatch(/\| not met/)
})
