import { expect, test } from 'vitest'
import { quizStanding, type Scored } from './standing'

const attempt = (score: number, submittedAt: number, rules: Partial<Scored<number>> = {}): Scored<number> => ({
  score, passed: score >= 0.7, submittedAt, grading: 'highest', passMark: 0.7, testOut: false, ...rules,
})

test('nobody stands anywhere before an attempt counts', () => {
  expect(quizStanding([])).toBeNull()
})

test('the best score is not overwritten by the latest, and the first pass stays', () => {
  expect(quizStanding([attempt(0.5, 1), attempt(0.9, 2), attempt(0.2, 3), attempt(1, 4)])).toEqual({ score: 1, passedAt: 2, testedOut: false })
  expect(quizStanding([attempt(0.9, 2), attempt(0.2, 3)])).toEqual({ score: 0.9, passedAt: 2, testedOut: false })
})

test('the order of submission counts, not the order given', () => {
  expect(quizStanding([attempt(0.2, 3), attempt(0.9, 2)].map((one) => ({ ...one, grading: 'last' as const })))).toEqual({ score: 0.2, passedAt: 2, testedOut: false })
})

test('the average passes when it reaches the mark', () => {
  const average = { grading: 'average' as const }
  expect(quizStanding([attempt(0.5, 1, average), attempt(0.8, 2, average)])).toEqual({ score: 0.65, passedAt: null, testedOut: false })
  expect(quizStanding([attempt(0.5, 1, average), attempt(0.8, 2, average), attempt(0.8, 3, average)])).toEqual({ score: 0.7000000000000001, passedAt: 3, testedOut: false })
})

test('passing tests out only where the quiz of that attempt said so', () => {
  expect(quizStanding([attempt(0.9, 1, { testOut: true })])?.testedOut).toBe(true)
  expect(quizStanding([attempt(0.5, 1, { testOut: true })])?.testedOut).toBe(false)
  expect(quizStanding([attempt(0.9, 1), attempt(0.9, 2, { testOut: true })])?.testedOut).toBe(false)
})
