import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueDayFault, lastDueDay } from './due-day'

const today = '2026-06-10'

test('a due day is today or later, at most two years ahead', () => {
  const faults = ['2026-06-09', '2026-06-10', '2028-06-10', '2028-06-11'].map((day) => dueDayFault(day, today))
  expect(faults).toEqual(['past', null, null, 'too-far'])
})

test('what is no day of the calendar is refused', () => {
  const faults = ['', 'soon', '2026-6-12', '2027-02-29', '2026-13-01', '2026-06-12T00:00', '12026-06-12'].map((day) => dueDayFault(day, today))
  expect(new Set(faults)).toEqual(new Set(['not-a-day']))
})

test('two years from a leap day end on the 1 March', () => {
  expect(lastDueDay('2028-02-29')).toBe('2030-03-01')
})

test('whatever is typed, only a day from today to the last one is taken', () => {
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^20(26|27|28)-\d\d-\d\d$/))
  fc.assert(
    fc.property(typed, (text) => {
      if (dueDayFault(text, today) === null) expect(text >= today && text <= lastDueDay(today)).toBe(true)
    }),
  )
})
