import { expect, test } from 'vitest'
import { accommodated } from './accommodation'
import { plainPolicy, type QuizPolicy } from './policy'

const policy: QuizPolicy = { ...plainPolicy, minutes: 20, attempts: 2, closesAt: 1000 }
const grant = { timeFactor: 1, extraAttempts: 0, closesAt: null }

test('without grants the rules are those of the quiz', () => {
  expect(accommodated(policy, [])).toEqual({ policy, timeFactor: 1, granted: false })
})

test('grants win over the quiz: the most time, the latest end, all attempts', () => {
  const grants = [{ ...grant, timeFactor: 1.25, extraAttempts: 1 }, { ...grant, timeFactor: 1.5, closesAt: 5000 }, { ...grant, extraAttempts: 2, closesAt: 3000 }]
  expect(accommodated(policy, grants)).toEqual({ policy: { ...policy, attempts: 5, closesAt: 5000 }, timeFactor: 1.5, granted: true })
})

test('nothing granted takes anything away, and a quiz without limit or end keeps none', () => {
  expect(accommodated(policy, [{ ...grant, closesAt: 500, timeFactor: 0.5 }])).toEqual({ policy, timeFactor: 1, granted: false })
  const free: QuizPolicy = { ...policy, attempts: null, closesAt: null, minutes: null }
  expect(accommodated(free, [{ timeFactor: 2, extraAttempts: 3, closesAt: 9000 }])).toEqual({ policy: free, timeFactor: 2, granted: false })
})
