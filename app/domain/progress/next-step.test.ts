import { expect, test } from 'vitest'
import { nextStep } from './next-step'
import { completionOf, type CourseOutline, type QuizOutline, quizMinutes, readingMinutes } from './outline'

const lesson = (slug: string, finished = false, started = finished) => ({
  id: slug, slug, title: slug, summary: '', minutes: 4, share: 0, requires: [] as string[], startedAt: started ? 1 : null, finishedAt: finished ? 2 : null,
})
const quiz = { id: 'q', title: 'Quiz', questions: 12, minutes: 8, bestScore: null, passed: false, openAttemptId: null, attemptsLeft: 3, awaitingSince: null }
const course = (id: string, lessons: ReturnType<typeof lesson>[], dueOn: string | null = null, over: Partial<QuizOutline> = {}): CourseOutline => ({
  id, title: id, summary: '', dueOn, modules: [{ id: `${id}/m`, slug: 'm', title: 'm', summary: '', requires: [], lessons, quiz: { ...quiz, ...over } }],
})

test('the first lesson not finished comes next, and a started one says so', () => {
  expect(nextStep([course('a', [lesson('1', true), lesson('2')])], '2026-06-01')).toMatchObject({ kind: 'lesson', lessonSlug: '2', reason: 'next-in-course' })
  expect(nextStep([course('a', [lesson('1', false, true)])], '2026-06-01')).toMatchObject({ reason: 'in-the-middle' })
})

test('what is due comes before what is not, and what is overdue says so', () => {
  const courses = [course('a', [lesson('1')]), course('b', [lesson('1')], '2026-06-10'), course('c', [lesson('1')], '2026-05-01')]
  expect(nextStep(courses, '2026-06-01')).toMatchObject({ courseId: 'c', reason: 'overdue' })
  expect(nextStep(courses.slice(0, 2), '2026-06-01')).toMatchObject({ courseId: 'b', reason: 'due' })
})

test('with the lessons read the quiz comes, and with the quiz passed or used up practice comes', () => {
  expect(nextStep([course('a', [lesson('1', true)])], '2026-06-01')).toMatchObject({ kind: 'quiz', reason: 'lessons-read', minutes: 8 })
  expect(nextStep([course('a', [lesson('1', true)], null, { passed: true })], '2026-06-01')).toMatchObject({ kind: 'drill' })
  expect(nextStep([course('a', [lesson('1', true)], null, { attemptsLeft: 0 })], '2026-06-01')).toMatchObject({ kind: 'drill' })
  expect(nextStep([], '2026-06-01')).toMatchObject({ kind: 'drill' })
})

test('a quiz that waits to be marked is not proposed again, nor what it opens; an open attempt still is', () => {
  const waiting = { awaitingSince: 1 }
  expect(nextStep([course('a', [lesson('1', true)], null, waiting)], '2026-06-01')).toMatchObject({ kind: 'drill' })
  expect(nextStep([course('a', [lesson('1', true)], null, { ...waiting, openAttemptId: 'x' })], '2026-06-01')).toMatchObject({ kind: 'quiz' })
  const [first] = course('a', [lesson('1', true)], null, waiting).modules
  const later = { ...course('a', [lesson('2')]).modules[0], id: 'a/n', slug: 'n', requires: ['a/m'], quiz: null }
  const both = { ...course('a', []), modules: [first, later] } as CourseOutline
  expect(nextStep([both], '2026-06-01')).toMatchObject({ kind: 'drill' })
  expect(nextStep([both, course('b', [lesson('3')])], '2026-06-01')).toMatchObject({ kind: 'lesson', lessonSlug: '3' })
})

test('completion counts lessons and quizzes and never exceeds all', () => {
  expect(completionOf(course('a', [lesson('1', true), lesson('2')]))).toEqual({ done: 1, total: 3 })
  expect(completionOf(course('a', [lesson('1', true)], null, { passed: true }))).toEqual({ done: 2, total: 2 })
})

test('minutes are whole and at least one', () => {
  expect([readingMinutes(10), readingMinutes(800), readingMinutes(801)]).toEqual([1, 4, 5])
  expect(quizMinutes(12)).toBe(8)
})

test('what is locked is never proposed: the next open thing is, or what opens it, wherever that stands', () => {
  const locked = (slug: string, requires: string[]) => ({ ...lesson(slug), id: `a/m/${slug}`, requires })
  const first = { ...lesson('1'), id: 'a/m/1' }
  expect(nextStep([course('a', [locked('2', ['a/m/3']), { ...lesson('3'), id: 'a/m/3' }])], '2026-06-01')).toMatchObject({ lessonSlug: '3' })
  const elsewhere = [course('b', [locked('2', ['a/m/1'])], '2026-06-10'), course('a', [first])]
  expect(nextStep(elsewhere, '2026-06-01')).toMatchObject({ kind: 'lesson', courseId: 'a', lessonSlug: '1', reason: 'due', dueOn: '2026-06-10' })
})

test('a locked quiz waits for what opens it', () => {
  const shut = course('a', [{ ...lesson('1', true), id: 'a/m/1' }])
  const [module] = shut.modules
  if (!module) throw new Error('There is a module')
  module.requires = ['b/m']
  expect(nextStep([shut, course('b', [{ ...lesson('9'), id: 'b/m/9' }])], '2026-06-01')).toMatchObject({ kind: 'lesson', courseId: 'b', lessonSlug: '9' })
})

test('who was tested out of a module reads nothing of it, and has done it', () => {
  const out = course('a', [lesson('1'), lesson('2')], null, { passed: true, testedOut: true })
  expect(nextStep([out, course('b', [lesson('1')])], '2026-06-01')).toMatchObject({ kind: 'lesson', courseId: 'b' })
  expect(completionOf(out)).toEqual({ done: 3, total: 3 })
  expect(completionOf(course('a', [lesson('1'), lesson('2')], null, { passed: true }))).toEqual({ done: 1, total: 3 })
})
