import { expect, test } from 'vitest'
import { median, type WebRun } from './web-figures'
import { webReport } from './web-report'

const run = (change: Partial<WebRun> = {}): WebRun => ({
  performance: 97,
  accessibility: 100,
  shift: 0,
  requests: 9,
  scripts: new Map([
    ['/assets/platform-a.js', 80_000],
    ['/assets/lesson-b.js', 12_500],
  ]),
  failing: [],
  ...change,
})

test('the middle of the runs counts, not the best and not the last', () => {
  expect(median([99, 90, 95])).toBe(95)
  expect(median([99, 90])).toBe(90)
  expect(median([])).toBeNaN()
})

test('each figure stands beside its aim, and a page that is not there is said to be', () => {
  const pages = [
    { name: 'lesson', path: '/l', runs: [run(), run({ performance: 94 }), run({ performance: 93 })] },
    { name: 'search', path: '/s', runs: [] },
  ]
  const report = webReport(['- Machine'], pages, 3).replace(/ +/g, ' ')
  expect(report).toContain('| lesson | performance | at least 95 | 94 | not met |')
  expect(report).toContain('| lesson | JavaScript | at most 120 KB | 92.5 KB | met |')
  expect(report).toContain('| lesson | layout shift | 0.00 | 0.000 | met |')
  expect(report).toContain('| search | performance | at least 95 | – | not measured |')
  expect(report.indexOf('platform-a.js')).toBeLessThan(report.indexOf('lesson-b.js'))
})

test('a barrier is named', () => {
  expect(webReport([], [{ name: 'course', path: '/c', runs: [run({ accessibility: 96, failing: ['color-contrast'] })] }], 1)).toContain('Barriers: color-contrast.')
})
