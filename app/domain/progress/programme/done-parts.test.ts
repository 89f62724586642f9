import { expect, test } from 'vitest'
import { defaultDisclosure, type Taken } from '../../quiz/disclosure'
import { type CourseFacts, coursesIn, doneParts, keepsBack, type QuizFacts, quizzesAgain, withoutGone } from './done-parts'
import { chosenParts, type ProgrammeStep } from './programme'

const at = (day: string) => Date.parse(`${day}T12:00:00Z`)
const now = at('2027-06-01')
const quiz = (moduleId: string, passedOn: string | null, attempts: QuizFacts['attempts'] = []): QuizFacts => ({ moduleId, title: moduleId, passedAt: passedOn === null ? null : at(passedOn), attempts })
const course = (finishedOn: string | null, ...quizzes: QuizFacts[]): CourseFacts[] => [{ id: 'c', title: 'C', finishedAt: finishedOn === null ? null : at(finishedOn), quizzes }]
const pass = (day: string, taken: Taken | null = null) => ({ submittedAt: at(day), passed: true, taken })
/** An evaluation whose score is told once it is closed, which it never is. */
const silent = (day: string): Taken => ({ submittedAt: at(day), closesAt: null, policy: { feedback: 'closed', disclosure: { ...defaultDisclosure.closed, 'right-after': none, later: none } } })
const none = { score: false, own: false, right: false, feedback: false }

test('in a first round a course counts since it was finished and a quiz since it was passed, whenever that was', () => {
  expect(doneParts(course('2026-02-02', quiz('c/m', '2026-01-01'), quiz('c/final', null)), null, now)).toEqual(new Map([['quiz:c/m', '2026-01-01'], ['course:c', '2026-02-02']]))
})

test('in a round that renews only a pass since its window opened counts, and a course by its last quiz', () => {
  const facts = course('2026-02-02', quiz('c/m', '2026-01-01', [pass('2026-01-01')]), quiz('c/final', '2026-02-02', [pass('2026-02-02'), pass('2027-05-05'), pass('2027-05-07')]))
  expect(doneParts(facts, '2027-05-01', now)).toEqual(new Map([['quiz:c/final', '2027-05-05'], ['course:c', '2027-05-05']]))
  expect(doneParts(facts, '2027-05-08', now)).toEqual(new Map())
})

test('an attempt that did not pass shows nothing', () => {
  expect(doneParts(course(null, quiz('c/final', '2026-02-02', [{ ...pass('2027-05-05'), passed: false }])), '2027-05-01', now)).toEqual(new Map())
})

test('a course without a quiz cannot be shown again, so its finishing counts', () => {
  expect(doneParts(course('2026-02-02'), '2027-05-01', now)).toEqual(new Map([['course:c', '2026-02-02']]))
})

test('a score that is not told yet counts as if it were not there, neither for the quiz nor for its course', () => {
  const facts = course('2027-05-05', quiz('c/final', '2027-05-05', [pass('2027-05-05', silent('2027-05-05'))]))
  expect(keepsBack(facts, now)).toBe(true)
  for (const since of [null, '2027-05-01']) expect(doneParts(facts, since, now)).toEqual(new Map())
  const before = course('2026-05-05', quiz('c/final', '2026-05-05', [pass('2027-05-05', silent('2027-05-05'))]))
  expect(doneParts(before, null, now)).toEqual(new Map([['quiz:c/final', '2026-05-05'], ['course:c', '2026-05-05']]))
})

const step: ProgrammeStep = {
  title: 'S', parts: [{ kind: 'course', id: 'c' }, { kind: 'course', id: 'gone' }, { kind: 'quiz', id: 'c/m' }], choose: 3, opens: 'at-start', dueAfter: 5, countFrom: 'start',
}

test('what nobody meets any more is asked for no longer, and no more is to be chosen than there is', () => {
  expect(withoutGone([step], course(null, quiz('c/m', null)))).toEqual([{ ...step, parts: [step.parts[0], step.parts[2]], choose: 2 }])
  expect(withoutGone([step], [])).toEqual([{ ...step, parts: [], choose: 0 }])
})

test('a choice is as many parts of the step as it asks for, each once and in its order', () => {
  const two = { ...step, choose: 2 }
  expect(chosenParts(two, ['quiz:c/m', 'course:c', 'course:c'])).toEqual(['course:c', 'quiz:c/m'])
  for (const keys of [[], ['course:c'], ['course:c', 'course:other'], ['course:c', 'course:gone', 'quiz:c/m']]) expect(chosenParts(two, keys)).toBeNull()
  expect(chosenParts(step, ['course:c', 'course:gone', 'quiz:c/m'])).toBeNull()
})

test('the courses of a programme are those of its parts, and of what renews it, each once', () => {
  expect(coursesIn({ steps: [step], recertify: { everyMonths: 12, windowDays: 30, steps: [{ ...step, parts: [{ kind: 'quiz', id: 'other/final' }] }] } })).toEqual(['c', 'gone', 'other'])
})

test('a round that renews asks for the quizzes of its open steps that were not passed anew, of a course for its last', () => {
  const facts = course('2026-02-02', quiz('c/m', null), quiz('c/final', null))
  const asks = (id: string, kind: 'course' | 'quiz' = 'quiz'): ProgrammeStep => ({ ...step, parts: [{ kind, id }], choose: 1 })
  const open = { openedOn: '2027-05-01', dueOn: '2027-06-01', doneOn: null }
  const steps = [asks('c', 'course'), asks('c/final'), asks('c/m'), asks('c/m'), asks('x/final')]
  expect(quizzesAgain(steps, [open, open, { ...open, doneOn: '2027-05-05' }, { ...open, openedOn: null }, open], facts, new Map([['quiz:x/final', '2027-05-02']]))).toEqual(['c/final'])
})
