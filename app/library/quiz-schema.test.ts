import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultDisclosure } from '../domain/quiz/disclosure'
import { plainPolicy, type QuizPolicy } from '../domain/quiz/policy'
import { policyOf, quizFile, quizOf } from './quiz-schema'

const share = fc.double({ min: 0.01, max: 1, noNaN: true })
const minutes = fc.integer({ min: 1, max: 5000 })
const time = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }).map((seconds) => seconds * 1000)
const level = fc.option(fc.integer({ min: -4, max: 4 }).map((one) => one + 0))

const policies: fc.Arbitrary<QuizPolicy> = fc.record({
  draw: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 40 }).map((random) => ({ random }))),
  shuffle: fc.boolean(), feedback: fc.constantFrom('each', 'end', 'closed'), passMark: fc.option(share), attempts: fc.option(fc.integer({ min: 1, max: 9 })),
  sections: fc.array(
    fc.oneof(
      fc.record({ title: fc.constant('One'), shuffle: fc.boolean(), items: fc.constantFrom(['c/m/a-1'], ['other/bank/x', 'c/m/b-2']) }),
      fc.record({
        title: fc.constant('Two'), shuffle: fc.boolean(), draw: fc.integer({ min: 1, max: 9 }),
        from: fc.record({
          skills: fc.constantFrom([], ['terminology.cap']), clauseTypes: fc.constantFrom([], ['cap-on-liability']), tags: fc.constantFrom([], ['night shift']),
          difficultyFrom: level, difficultyTo: level,
        }),
      }),
    ),
    { maxLength: 3 },
  ),
  shuffleOptions: fc.boolean(), delayMinutes: minutes, grading: fc.constantFrom('highest', 'last', 'average'), minutes: fc.option(minutes), graceMinutes: minutes,
  opensAt: fc.option(time), closesAt: fc.option(time), oneSitting: fc.boolean(), certainty: fc.boolean(),
  disclosure: fc.constantFrom(null, defaultDisclosure.closed, defaultDisclosure.each), testOut: fc.boolean(), secondMarks: fc.double({ min: 0, max: 1, noNaN: true }).map((one) => one + 0),
  markBound: share,
})

test('every rule of a quiz comes back from its file as it was', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const written = JSON.parse(JSON.stringify(quizOf('A quiz', policy, 'c/m'))) as unknown
      const read = quizFile.parse(written)
      expect(policyOf(read, 'c/m')).toEqual(policy)
      expect(JSON.stringify(quizOf('A quiz', policyOf(read, 'c/m'), 'c/m'))).toBe(JSON.stringify(written))
    }),
  )
})

test('a quiz with plain rules is written in six lines, and read without a word more', () => {
  const six = { title: 'A quiz', passMark: 0.7, attempts: null, feedback: 'end', shuffle: true, draw: 'all' }
  expect(quizOf('A quiz', plainPolicy, 'c/m')).toEqual(six)
  expect(JSON.stringify(quizFile.parse(six))).toBe(JSON.stringify(six))
})

test('a rule that is no rule is refused', () => {
  const six = { title: 'A quiz', passMark: 0.7, attempts: null, feedback: 'end', shuffle: true, draw: 'all' }
  for (const wrong of [{ minutes: 0 }, { closesAt: 'tomorrow' }, { grading: 'best' }, { sections: [{ title: 'x' }] }, { disclosure: { during: {} } }, { colour: 'red' }]) {
    expect(quizFile.safeParse({ ...six, ...wrong }).success).toBe(false)
  }
})
