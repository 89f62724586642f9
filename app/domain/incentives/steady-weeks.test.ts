import { expect, test } from 'vitest'
import { steadyRun, steadyWeeks, weekOf } from './steady-weeks'

test('weeks begin on Monday, also over the turn of a year', () => {
  expect(['2026-11-30', '2026-12-06', '2026-12-07', '2027-01-01'].map(weekOf)).toEqual(['2026-11-30', '2026-11-30', '2026-12-07', '2026-12-28'])
})

test('two days make a week steady, twice on one day does not', () => {
  expect(steadyWeeks(['2026-11-25', '2026-11-23', '2026-11-16', '2026-11-16'])).toEqual([{ week: '2026-11-23', days: ['2026-11-23', '2026-11-25'] }])
  expect(steadyWeeks([])).toEqual([])
})

const pair = (monday: string) => [monday, `${monday.slice(0, 8)}${String(Number(monday.slice(8)) + 2).padStart(2, '0')}`]
const [nov2, nov9, nov16, nov23] = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].map(pair) as [string[], string[], string[], string[]]

test.each([
  ['nothing yet', [], '2026-12-01', { weeks: 0, thisWeek: 0 }],
  ['this week is not missed before it is over', [...nov16, ...nov23, '2026-11-30'], '2026-12-06', { weeks: 2, thisWeek: 1 }],
  ['this week counts as soon as it is steady', [...nov23, '2026-11-30', '2026-12-01'], '2026-12-01', { weeks: 2, thisWeek: 2 }],
  ['one missed week is passed over', [...nov9, ...nov23], '2026-12-01', { weeks: 2, thisWeek: 0 }],
  ['also right before this one', [...nov9, ...nov16], '2026-12-01', { weeks: 2, thisWeek: 0 }],
  ['two in a row end it', [...nov2, ...nov23], '2026-12-01', { weeks: 1, thisWeek: 0 }],
  ['two in a row before this one too', [...nov2, ...nov9], '2026-12-01', { weeks: 0, thisWeek: 0 }],
])('%s', (_what, days, today, run) => {
  expect(steadyRun(days, today)).toEqual(run)
})
