import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorkingDays, workingDaysBetween } from './working-days'

const none = new Set<string>()

test('weekends are passed over, and the day itself is not counted', () => {
  expect(addWorkingDays('2026-11-30', 10, none)).toBe('2026-12-14')
  expect(addWorkingDays('2026-12-04', 1, none)).toBe('2026-12-07')
  expect(addWorkingDays('2026-12-05', 1, none)).toBe('2026-12-07')
  expect(addWorkingDays('2026-12-05', 0, none)).toBe('2026-12-05')
})

test('a holiday is passed over, and one at a weekend takes nothing away', () => {
  expect(addWorkingDays('2026-12-23', 2, new Set(['2026-12-25']))).toBe('2026-12-28')
  expect(addWorkingDays('2026-12-23', 2, new Set(['2026-12-24', '2026-12-25']))).toBe('2026-12-29')
  expect(addWorkingDays('2026-12-23', 2, new Set(['2026-12-26', '2026-12-27']))).toBe('2026-12-25')
})

test('a leap day is a day, and a year ends', () => {
  expect(addWorkingDays('2028-02-28', 1, none)).toBe('2028-02-29')
  expect(addWorkingDays('2026-12-31', 1, new Set(['2027-01-01']))).toBe('2027-01-04')
})

test('holidays that leave no day to work are taken as none, so that a day is always found', () => {
  const all = new Set(Array.from({ length: 1500 }, (_, at) => new Date(Date.parse('2026-01-01') + at * 86_400_000).toISOString().slice(0, 10)))
  expect(addWorkingDays('2026-06-01', 2, all)).toBe('2026-06-03')
})

const someDay = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(Date.parse('2000-01-01') + days * 86_400_000).toISOString().slice(0, 10))

test('as many working days lie between as were added, and more days or holidays never come earlier', () => {
  fc.assert(fc.property(someDay, fc.integer({ min: 0, max: 60 }), fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 12 }), (day, days, off) => {
    const holidays = new Set(off.map((ahead) => new Date(Date.parse(day) + ahead * 86_400_000).toISOString().slice(0, 10)))
    const due = addWorkingDays(day, days, holidays)
    expect(workingDaysBetween(day, due, holidays)).toBe(days)
    expect(due >= addWorkingDays(day, days, none)).toBe(true)
    expect(addWorkingDays(day, days + 1, holidays) > due).toBe(true)
    if (days > 0) expect(holidays.has(due)).toBe(false)
  }))
})

test('nothing lies between a day and an earlier one', () => {
  expect(workingDaysBetween('2026-12-04', '2026-12-01', none)).toBe(0)
})
