import { expect, test } from 'vitest'
import { defaultDisclosure } from '../quiz/disclosure'
import { toldQuiz } from './told-quiz'

const none = { score: false, own: false, right: false, feedback: false }
const policy = { feedback: 'closed' as const, disclosure: { ...defaultDisclosure.closed, 'right-after': none, later: none } }
const attempt = { policy, submittedAt: 2_000, closesAt: 9_000 }
const passed = { passed: true, testedOut: true }

test('a pass by an attempt that is kept back is not known until it is told, and failing looks the same', () => {
  expect(toldQuiz(passed, 2_000, attempt, 8_999)).toEqual({ passed: false, testedOut: false, untold: true })
  expect(toldQuiz({ passed: false, testedOut: false }, null, attempt, 8_999)).toEqual({ passed: false, testedOut: false, untold: true })
  expect(toldQuiz(passed, 2_000, attempt, 9_000)).toEqual(passed)
})

test('a pass from before it stays, and an attempt that is open or tells its score changes nothing', () => {
  expect(toldQuiz(passed, 1_000, attempt, 8_999)).toEqual({ ...passed, untold: true })
  expect(toldQuiz(passed, 1_000, { ...attempt, submittedAt: null }, 8_999)).toEqual(passed)
  expect(toldQuiz(passed, 2_000, { ...attempt, policy: { ...policy, disclosure: null } }, 8_999)).toEqual(passed)
  expect(toldQuiz(passed, 2_000, null, 8_999)).toEqual(passed)
})
