import { expect, test } from 'vitest'
import { hasPeriod, periodAt, refusalToReopen } from './pay-period'

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
  expect(refusalToReopen({ state: 'closed', askedBy: 'ada' }, 'otto')).toBeNull()
  expect(refusalToReopen({ state: 'closed', askedBy: 'ada' }, 'ada')).toBe('same-person')
  expect(refusalToReopen({ state: 'closed', askedBy: null }, 'otto')).toBe('not-asked')
  expect(refusalToReopen({ state: 'closing', askedBy: 'ada' }, 'otto')).toBe('not-closed')
})
