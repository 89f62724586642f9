import { expect, test } from 'vitest'
import { sourceWeight } from './evidence'
import { observedLevelIds, observedLevels, observedScore, observedWords } from './rubric'
import { firstObservedDay, mayWithdraw, observedDayFault } from './skill-observation'

const now = Date.parse('2027-03-15T09:30:00Z')
const day = 24 * 60 * 60 * 1000

test('levels go up from nothing to everything, each with words of its own', () => {
  const scores = observedLevelIds.map(observedScore)
  expect(scores).toEqual([0, 0.25, 0.5, 0.75, 1])
  expect(new Set(observedLevels.map(({ words }) => words)).size).toBe(scores.length)
  expect(observedWords('alone')).toBe('Did it alone')
  expect(observedWords('a level of old')).toBe('a level of old')
})

test('what one person saw weighs less than a quiz answer and more than a checkpoint', () => {
  expect(sourceWeight.observed).toBeLessThan(sourceWeight.quiz)
  expect(sourceWeight.observed).toBeGreaterThan(sourceWeight.checkpoint)
})

test('a day may be today or up to thirty days back, in the calendar of UTC', () => {
  expect(firstObservedDay(now)).toBe('2027-02-13')
  expect(['2027-03-15', '2027-02-13', '2027-03-16', '2027-02-12'].map((one) => observedDayFault(one, now))).toEqual([null, null, 'to-come', 'too-old'])
  for (const text of ['', 'soon', '2027-02-30', '2027-3-1', '2027-03-15T00:00:00Z', '0000-00-00']) expect(observedDayFault(text, now)).toBe('not-a-day')
})

test('one’s own observation can be taken back once, within seven days', () => {
  const noted = { observerId: 'otto', notedAt: now, withdrawnAt: null }
  expect(mayWithdraw(noted, 'otto', now)).toBe(true)
  expect(mayWithdraw(noted, 'otto', now + 7 * day - 1)).toBe(true)
  expect(mayWithdraw(noted, 'otto', now + 7 * day)).toBe(false)
  expect(mayWithdraw(noted, 'pilar', now)).toBe(false)
  expect(mayWithdraw({ ...noted, withdrawnAt: now }, 'otto', now)).toBe(false)
})
