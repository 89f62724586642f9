import { expect, test } from 'vitest'
import { type Earned, type Entry } from './earn'
import { stillEarned, subjectOf, takeBack } from './take-back'

const entry: Entry = { planId: 'p', ruleId: 'r', subject: 'quiz', points: 30, amount: 5000, currency: 'EUR', reason: 'Passed.', cause: 'regrade', causeId: 'g1' }
const earned = (line: Entry): Earned => ({ planId: line.planId, ruleId: line.ruleId, subject: line.subject, earnedAt: 1 })

test('a line that takes a payment back counters it to nothing', () => {
  const back = takeBack(entry, 'Taken back.', 'g1')
  expect(back).toMatchObject({ subject: 'quiz~', points: -30, amount: -5000, currency: 'EUR', reason: 'Taken back.', cause: 'regrade', causeId: 'g1' })
})

test('what was taken back is not earned any more, and can be earned again, as often as it is taken back', () => {
  const lines = [earned(entry)]
  expect(stillEarned(lines)).toEqual([earned(entry)])
  lines.push(earned(takeBack(entry, '', 'g1')))
  expect(stillEarned(lines)).toEqual([])
  const second = { ...entry, subject: subjectOf(entry, lines) }
  expect(second.subject).toBe('quiz#1')
  lines.push(earned(second))
  expect(stillEarned(lines)).toEqual([earned(entry)])
  lines.push(earned(takeBack(second, '', 'g2')))
  expect(stillEarned(lines)).toEqual([])
  expect(subjectOf(entry, lines)).toBe('quiz#2')
  expect(new Set(lines.map((line) => line.subject)).size).toBe(lines.length)
})

test('the first time a subject is its own', () => {
  expect(subjectOf(entry, [])).toBe('quiz')
  expect(subjectOf(entry, [{ ...earned(entry), ruleId: 'other' }])).toBe('quiz')
})
