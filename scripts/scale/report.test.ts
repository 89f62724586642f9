import { expect, test } from 'vitest'
import { type Line, scaleReport } from './report'

const line = (more: Partial<Line>): Line => ({
  database: 'SQLite', who: 'manager', page: 'skills of the team', size: 200, own: 12, cost: { p50: 5, p95: 6, rows: null }, ...more,
})

test('a manager’s growth is told by database and page, rows where they are known', () => {
  const text = scaleReport([line({}), line({ size: 2000 }), line({ database: 'PostgreSQL', cost: { p50: 1, p95: 2, rows: 100 } }), line({ database: 'PostgreSQL', size: 2000, cost: { p50: 10, p95: 2, rows: 100 } })])
  expect(text).toContain('SQLite, skills of the team: growth exponent of a manager\'s time 0.00 (')
  expect(text).toContain('PostgreSQL, skills of the team: growth exponent of a manager\'s time 1.00, of rows read 0.00 (')
})

test('a vice president’s page is held against its aim from ten thousand people on', () => {
  const vp = (own: number, p95: number) => line({ who: 'vice president', own, size: 100_000, cost: { p50: 1, p95, rows: null } })
  expect(scaleReport([vp(10_000, 299), vp(10_000, 301), vp(500, 900)]).match(/: (met|not met)\)/g)).toEqual([': met)', ': not met)'])
})

test('completion by course is held against its aim for a manager of one team, at every size', () => {
  const completion = (size: number, p95: number) => line({ page: 'completion by course', size, cost: { p50: 1, p95, rows: null } })
  expect(scaleReport([completion(200, 20), completion(20_000, 21)]).match(/among [\d,]+: p95 .* (met|not met)\)/g)).toHaveLength(2)
})
