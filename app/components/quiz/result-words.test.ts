import { expect, test } from 'vitest'
import type { ShownResult } from '../../workflows/quiz/shown'
import { laterWords, notNowWords, resultLead, resultTitle } from './result-words'

const told = { score: true, own: true, right: true, feedback: true }
const result = { title: 'Terms', passMark: 0.7, passed: true, awaiting: 0, score: 0.8, reviewed: [], told } satisfies Partial<ShownResult>

test('a result says what it is: passed, not yet, done, awaiting, or not told', () => {
  expect(resultTitle(result)).toBe('You passed')
  expect(resultTitle({ ...result, passed: false })).toBe('Not passed yet')
  expect(resultTitle({ ...result, passMark: null })).toBe('Terms: done')
  expect(resultTitle({ ...result, awaiting: 1, score: null, passed: null })).toBe('Submitted, awaiting marking')
  expect(resultTitle({ ...result, score: null, passed: null, told: { ...told, score: false } })).toBe('Submitted')
})

test('no score is said while it is not told or awaits marking', () => {
  expect(resultLead(result)).toBe('80\u00a0% in all. The pass mark is 70\u00a0%.')
  expect(resultLead({ ...result, awaiting: 2, score: null })).not.toMatch(/%/)
  expect(resultLead({ ...result, score: null, told: { ...told, score: false } })).not.toMatch(/%/)
})

test('what is told later, and when the next attempt may start, is said with its time', () => {
  const at = Date.UTC(2026, 4, 1, 9)
  expect(laterWords({ at, more: ['right', 'feedback'] })).toMatch(/^From 1 May 2026, 09:00 UTC this page also tells the right answers and why they are right\.$/)
  expect(notNowWords({ may: false, problem: 'too-soon', until: at })).toMatch(/1 May 2026/)
  expect(notNowWords({ may: true })).toBeNull()
})
