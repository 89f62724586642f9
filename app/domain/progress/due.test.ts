import { expect, test } from 'vitest'
import { dueQuizzes, withDueDays } from './due'
import { gatesOf } from './gates'
import { nextStep } from './next-step'
import type { CourseOutline, QuizOutline } from './outline'

const course = { id: 'a', title: '', summary: '', modules: [], dueOn: null }

test('the earliest of several due days counts, and a course that nobody assigned has none', () => {
  const assigned = [{ courseId: 'a', moduleId: null, dueOn: '2026-07-01' }, { courseId: 'a', moduleId: null, dueOn: '2026-06-01' }, { courseId: 'a', moduleId: 'a/m', dueOn: '2026-05-01' }]
  expect(withDueDays([course, { ...course, id: 'b' }], assigned).map((one) => one.dueOn)).toEqual(['2026-06-01', null])
})

const lesson = (id: string, finished = false) => ({
  id, slug: id.split('/').at(-1) ?? '', title: id, summary: '', minutes: 4, share: 0, requires: [] as string[], startedAt: finished ? 1 : null, finishedAt: finished ? 2 : null,
})
const quiz: QuizOutline = { id: 'q', title: 'The quiz', questions: 12, minutes: 8, bestScore: null, passed: false, openAttemptId: null, attemptsLeft: 3, awaitingSince: null }
const withQuiz = (over: Partial<QuizOutline> = {}, requires: string[] = []): CourseOutline[] => [
  { ...course, id: 'b', modules: [{ id: 'b/m', slug: 'm', title: 'First things', summary: '', requires: [], lessons: [lesson('b/m/1')], quiz: null }] },
  { ...course, modules: [{ id: 'a/m', slug: 'm', title: 'Module', summary: '', requires, lessons: [lesson('a/m/1')], quiz: { ...quiz, ...over } }] },
]
const asked = [{ courseId: 'a', moduleId: 'a/m', dueOn: '2026-06-20' }]
const wayOf = (courses: CourseOutline[]) => dueQuizzes(withDueDays(courses, asked), gatesOf(courses)).map(({ dueOn, way }) => [dueOn, way.kind])
const stepOf = (courses: CourseOutline[], until?: string) => nextStep(withDueDays(courses, asked), '2026-06-18', gatesOf(courses), until)

test('a quiz that is due alone comes first, whether its lessons are read or not, and makes its course no more due', () => {
  expect(withDueDays(withQuiz(), asked).map(({ dueOn }) => dueOn)).toEqual([null, null])
  expect(wayOf(withQuiz())).toEqual([['2026-06-20', 'open']])
  expect(stepOf(withQuiz())).toMatchObject({ kind: 'quiz', courseId: 'a', title: 'The quiz', reason: 'due', dueOn: '2026-06-20', dueQuiz: 'The quiz' })
  expect(nextStep(withDueDays(withQuiz(), asked), '2026-06-21')).toMatchObject({ kind: 'quiz', reason: 'overdue' })
  expect(stepOf(withQuiz({ openAttemptId: 'x' }))).toMatchObject({ kind: 'quiz', reason: 'in-the-middle' })
  expect([stepOf(withQuiz(), '2026-06-19').kind, stepOf(withQuiz(), '2026-06-20').kind]).toEqual(['drill', 'quiz'])
})

test('one that is locked leads to what opens it, wherever that stands', () => {
  expect(wayOf(withQuiz({}, ['b/m']))).toEqual([['2026-06-20', 'locked']])
  expect(stepOf(withQuiz({}, ['b/m']))).toMatchObject({ kind: 'lesson', courseId: 'b', lessonSlug: '1', dueOn: '2026-06-20', dueQuiz: 'The quiz' })
})

test('one that is used up, waits to be marked or tells its score later says so, and is not proposed; one that is passed is not due', () => {
  const ways: [Partial<QuizOutline>, string][] = [[{ attemptsLeft: 0 }, 'used-up'], [{ awaitingSince: 1 }, 'waiting'], [{ untold: true }, 'untold']]
  for (const [over, kind] of ways) {
    expect(wayOf(withQuiz(over))).toEqual([['2026-06-20', kind]])
    expect(stepOf(withQuiz(over))).toMatchObject({ kind: 'lesson', courseId: 'b', reason: 'next-in-course' })
  }
  expect(wayOf(withQuiz({ passed: true }))).toEqual([])
})
