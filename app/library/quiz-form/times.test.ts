import { expect, test } from 'vitest'
import { timeField, timeIn } from './times'

test('a moment goes into its field and comes back, in UTC', () => {
  const at = Date.UTC(2030, 0, 2, 8, 30)
  expect(timeField(at)).toBe('2030-01-02T08:30')
  expect(timeIn(timeField(at))).toBe(at)
  expect([timeField(null), timeIn('')]).toEqual(['', null])
})

test('what is no moment is told apart from nothing', () => {
  expect(['soon', '2030-01-02', '2030-13-02T08:30', '2030-01-02T08:30+02:00'].map(timeIn)).toEqual([undefined, undefined, undefined, undefined])
})
