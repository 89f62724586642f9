import { expect, test } from 'vitest'
import { byDay, placeIn, placeText, type TimelineEntry } from './timeline'

const at = (time: string): number => Date.parse(`2027-03-${time}Z`)
const entry = (id: string, time: string): TimelineEntry => ({ id, at: at(time), kind: 'talk', what: 'nudge', by: 'Otto' })

test('entries stand under their day, days and entries in the order they come in', () => {
  const days = byDay([entry('d', '02T10:00'), entry('c', '02T00:00'), entry('b', '01T23:59'), entry('a', '01T08:00')])
  expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([['2027-03-02', ['d', 'c']], ['2027-03-01', ['b', 'a']]])
  expect(byDay([])).toEqual([])
})

test('a place is written so that it is read again, and what is no place is none', () => {
  const place = { at: at('01T08:00'), id: 'outcome:0195a1b2-0000-7000-8000-000000000000' }
  expect(placeIn(placeText(place))).toEqual(place)
  for (const text of [null, '', 'now', '12', '-1 a', "1 a' or 1=1", '123456789012345 a']) expect(placeIn(text)).toBeNull()
})
