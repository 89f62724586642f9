import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countingOf, mayStart, plainPolicy, type QuizPolicy, scoreOf, type Taken } from './policy'

const policy: QuizPolicy = { ...plainPolicy, attempts: 2 }
const at = (taken: Taken[], now = 1_000_000, available = 12) => ({ taken, available, now })
const attempt = (score: number | null, submittedAt = 0): Taken => ({ score, passed: score === null ? null : score >= 0.7, submittedAt })

test('a quiz may be started until it is passed or the attempts are used up', () => {
  expect(mayStart(policy, at([]))).toEqual({ may: true })
  expect(mayStart(policy, at([attempt(0.2)]))).toEqual({ may: true })
  expect(mayStart(policy, at([attempt(0.9)]))).toEqual({ may: false, problem: 'already-passed', until: null })
  expect(mayStart(policy, at([attempt(0.2), attempt(0.3)]))).toEqual({ may: false, problem: 'no-attempts-left', until: null })
})

test('an attempt that awaits marking is used up but passes nothing yet', () => {
  expect(mayStart(policy, at([attempt(null)]))).toEqual({ may: true })
  expect(mayStart(policy, at([attempt(null), attempt(null)]))).toMatchObject({ problem: 'no-attempts-left' })
})

test('practice has no end, but needs items', () => {
  const drill: QuizPolicy = { ...policy, passMark: null, attempts: null }
  expect(mayStart(drill, at(Array(50).fill({ ...attempt(1), passed: true })))).toEqual({ may: true })
  expect(mayStart(drill, at([], 5, 0))).toEqual({ may: false, problem: 'no-items', until: null })
})

test('a quiz opens, closes and makes people wait between two attempts', () => {
  const minute = 60_000
  const rules: QuizPolicy = { ...policy, opensAt: 10 * minute, closesAt: 100 * minute, delayMinutes: 30 }
  expect(mayStart(rules, at([], 10 * minute - 1))).toEqual({ may: false, problem: 'not-open-yet', until: 10 * minute })
  expect(mayStart(rules, at([], 10 * minute))).toEqual({ may: true })
  expect(mayStart(rules, at([], 100 * minute))).toEqual({ may: false, problem: 'closed', until: null })
  const once = [attempt(0.1, 20 * minute)]
  expect(mayStart(rules, at(once, 50 * minute - 1))).toEqual({ may: false, problem: 'too-soon', until: 50 * minute })
  expect(mayStart(rules, at(once, 50 * minute))).toEqual({ may: true })
})

test('the highest, the last or the average score counts, and what awaits marking is left out', () => {
  const taken = [attempt(0.8), attempt(0.5), attempt(null)]
  const counting = (grading: QuizPolicy['grading'], of = taken) => countingOf({ grading, passMark: 0.7 }, of)
  expect(counting('highest')).toEqual({ score: 0.8, passed: true })
  expect(counting('last')).toEqual({ score: 0.5, passed: false })
  expect(counting('average')).toEqual({ score: 0.65, passed: false })
  expect(counting('average', [attempt(0.9), attempt(0.5)])).toEqual({ score: 0.7, passed: true })
  expect(counting('highest', [attempt(null)])).toEqual({ score: null, passed: null })
})

test('a worse attempt never lowers the highest', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (scores, more) => {
      const before = countingOf(plainPolicy, scores.map((score) => attempt(score)))
      const after = countingOf(plainPolicy, [...scores, more].map((score) => attempt(score)))
      expect(after.score).toBeGreaterThanOrEqual(before.score ?? 0)
      expect(before.passed && !after.passed).toBe(false)
    }),
  )
})

const scored = (...scores: number[]) => scores.map((score) => ({ score }))

test('an unanswered item counts nothing, and the pass mark itself passes', () => {
  expect(scoreOf(policy, 10, scored(1, 1, 1, 1, 1, 1, 1))).toEqual({ score: 0.7, passed: true })
  expect(scoreOf(policy, 10, [...scored(1, 1, 1, 1, 1, 1, 0.9), { score: null }]).passed).toBe(false)
  expect(scoreOf(policy, 0, [])).toEqual({ score: 0, passed: false })
})

test('where certainty is asked, answers earn and cost by it, and marks given to everybody earn the most', () => {
  const sure: QuizPolicy = { ...policy, certainty: true }
  expect(scoreOf(sure, 2, [{ score: 1, certainty: 3 }, { score: 1, certainty: 3 }])).toEqual({ score: 1, passed: true })
  expect(scoreOf(sure, 2, [{ score: 1, certainty: 3 }, { score: 0, certainty: 3 }])).toEqual({ score: 0, passed: false })
  expect(scoreOf(sure, 1, [{ score: 1 }]).score).toBeCloseTo(1 / 3)
  expect(scoreOf(sure, 2, [{ score: 1, certainty: 3 }, { score: 1, certainty: 1, given: true }]).score).toBe(1)
  expect(scoreOf(policy, 2, [{ score: 1, certainty: 1 }, { score: 0, certainty: 3 }]).score).toBe(0.5)
})
