import { expect, test } from 'vitest'
import { hasPeriod, openable, periodAt, refusalToReopen } from './pay-period'

test('a day lies in one month and one quarter, leap days included', () => {
  expect(periodAt('month', '2028-02-29')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(periodAt('month', '2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  expect(['2026-01-01', '2026-05-31', '2026-12-31'].map((day) => periodAt('quarter', day))).toEqual([
    { from: '2026-01-01', to: '2026-03-31' }, { from: '2026-04-01', to: '2026-06-30' }, { from: '2026-10-01', to: '2026-12-31' },
  ])
})

test('a plan has the whole periods of its kind that it is in force for', () => {
  const plan = { every: 'quarter' as const, startsOn: '2026-02-01', endsOn: '2026-12-31' }
  expect(hasPeriod(plan, { from: '2026-04-01', to: '2026-06-30' })).toBe(true)
  expect(hasPeriod(plan, { from: '2026-01-01', to: '2026-03-31' })).toBe(false)
  expect(hasPeriod(plan, { from: '2026-04-01', to: '2026-04-30' })).toBe(false)
})

test('a period is opened again only when it is closed, somebody asked, and another approves', () => {
  expect(refusalToReopen({ state: 'closed', askedBy: 'ada', later: false }, 'otto')).toBeNull()
  expect(refusalToReopen({ state: 'closed', askedBy: 'ada', later: false }, 'ada')).toBe('same-person')
  expect(refusalToReopen({ state: 'closed', askedBy: null, later: false }, 'otto')).toBe('not-asked')
  expect(refusalToReopen({ state: 'closing', askedBy: 'ada', later: false }, 'otto')).toBe('not-closed')
  expect(refusalToReopen({ state: 'closed', askedBy: 'ada', later: true }, 'otto')).toBe('later-closed')
})

test('what can be opened has begun and lies wholly within the plan, newest first', () => {
  const plan = { every: 'quarter' as const, startsOn: '2026-02-01', endsOn: '2027-12-31' }
  expect(openable(plan, '2026-11-30').map(({ from }) => from)).toEqual(['2026-10-01', '2026-07-01', '2026-04-01'])
  expect(openable(plan, '2026-01-15')).toEqual([])
  expect(openable({ ...plan, every: 'month', endsOn: '2026-04-15' }, '2028-01-01').map(({ from }) => from)).toEqual(['2026-03-01', '2026-02-01'])
})
