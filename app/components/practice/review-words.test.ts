import { expect, test } from 'vitest'
import { reviewWords } from './review-words'

const now = Date.UTC(2027, 2, 1, 9)
const none = { open: false, due: 0, more: false, questions: 0, minutes: 1, next: null }

test('a review that can be started says how many and how long, and what waits for another day', () => {
  expect(reviewWords({ ...none, due: 14, questions: 10, minutes: 5 }, now)).toMatchObject({ startable: true, state: '10 questions you are about to forget, about 5 minutes. 4 more wait for another day.' })
  expect(reviewWords({ ...none, due: 1, questions: 1 }, now).state).toBe('1 question you are about to forget, about 1 minute.')
})

test('an open one is gone on with, whatever is due', () => {
  expect(reviewWords({ ...none, open: true }, now)).toMatchObject({ startable: true, action: 'Go on with your review' })
})

test('enough for today, nothing now, and nothing at all are told apart', () => {
  expect(reviewWords({ ...none, due: 3 }, now).state).toMatch(/^Enough for today/)
  expect(reviewWords({ ...none, next: { at: Date.UTC(2027, 2, 2), skill: 'Indemnity' } }, now).state).toBe('Nothing to review now. The next question comes tomorrow, on Indemnity.')
  expect(reviewWords({ ...none, next: { at: Date.UTC(2027, 2, 4), skill: 'Indemnity' } }, now).state).toContain('in 3 days')
  expect(reviewWords(none, now).state).toMatch(/right on two days/)
})
