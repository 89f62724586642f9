import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, termFrom } from './term'

test('the same day some months later, or the last of its month', () => {
  expect(addMonths('2027-03-15', 12)).toBe('2028-03-15')
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
  expect(addMonths('2027-11-30', 3)).toBe('2028-02-29')
})

test('so many months later is in that month, and never a later day of it', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), fc.integer({ min: 1, max: 120 }), (date, months) => {
    const day = date.toISOString().slice(0, 10)
    const later = addMonths(day, months)
    const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
    expect(monthOf(later) - monthOf(day)).toBe(months)
    expect(later.slice(8) <= day.slice(8)).toBe(true)
    if (later.slice(8) !== day.slice(8)) expect(addDays(later, 1).slice(8)).toBe('01')
  }))
})

const yearly = { everyMonths: 12, windowDays: 60 }

test('a first certification counts from the day it was done, and its window opens so many days before it runs out', () => {
  expect(termFrom(yearly, '2027-03-01', null)).toEqual({ until: '2028-03-01', windowOpensOn: '2028-01-01' })
})

test('who renews in time loses nothing by being early, and who is late begins anew', () => {
  expect(termFrom(yearly, '2028-01-05', '2028-03-01').until).toBe('2029-03-01')
  expect(termFrom(yearly, '2028-03-01', '2028-03-01').until).toBe('2029-03-01')
  expect(termFrom(yearly, '2028-03-20', '2028-03-01').until).toBe('2029-03-20')
})
