import { expect, test } from 'vitest'
import { mayStart, plainPolicy, type QuizPolicy, scoreOf } from './policy'

const policy: QuizPolicy = { ...plainPolicy, attempts: 2 }

test('a quiz may be started until it is passed or the attempts are used up', () => {
  expect(mayStart(policy, [], 12)).toEqual({ may: true })
  expect(mayStart(policy, [{ passed: false }], 12)).toEqual({ may: true })
  expect(mayStart(policy, [{ passed: true }], 12)).toEqual({ may: false, problem: 'already-passed' })
  expect(mayStart(policy, [{ passed: false }, { passed: false }], 12)).toEqual({ may: false, problem: 'no-attempts-left' })
})

test('practice has no end, but needs items', () => {
  const drill: QuizPolicy = { ...policy, passMark: null, attempts: null }
  expect(mayStart(drill, Array(50).fill({ passed: true }), 12)).toEqual({ may: true })
  expect(mayStart(drill, [], 0)).toEqual({ may: false, problem: 'no-items' })
})

test('an unanswered item counts nothing, and the pass mark itself passes', () => {
  expect(scoreOf(policy, 10, [1, 1, 1, 1, 1, 1, 1])).toEqual({ score: 0.7, passed: true })
  expect(scoreOf(policy, 10, [1, 1, 1, 1, 1, 1, 0.9]).passed).toBe(false)
  expect(scoreOf(policy, 0, [])).toEqual({ score: 0, passed: false })
})
