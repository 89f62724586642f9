import { expect, test } from 'vitest'
import { daysOffAt } from './holidays'

const daysOff = [
  { day: '2026-12-25', teamPath: null }, { day: '2026-10-03', teamPath: '/emea/de/' }, { day: '2026-05-09', teamPath: '/emea/' }, { day: '2026-11-26', teamPath: '/us/' },
]

test('a holiday is that of a team and all below it, not of one beside or above', () => {
  expect([...daysOffAt(daysOff, '/emea/de/south/')]).toEqual(['2026-12-25', '2026-10-03', '2026-05-09'])
  expect([...daysOffAt(daysOff, '/emea/')]).toEqual(['2026-12-25', '2026-05-09'])
  expect([...daysOffAt(daysOff, '/us/')]).toEqual(['2026-12-25', '2026-11-26'])
})

test('who is in no team has the holidays of everyone', () => expect([...daysOffAt(daysOff, null)]).toEqual(['2026-12-25']))
