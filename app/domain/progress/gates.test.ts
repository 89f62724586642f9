import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GatedCourse, type GatedLesson, type GatedModule, gatesOf } from './gates'

type Given = { requires?: string[]; finished?: boolean; started?: boolean }

const lesson = (id: string, { requires = [], finished = false, started = finished }: Given = {}): GatedLesson => ({
  id, slug: id.split('/').at(-1) ?? '', title: id, minutes: 4, requires, startedAt: started ? 1 : null, finishedAt: finished ? 2 : null,
})
const module = (id: string, lessons: GatedLesson[], { requires = [] as string[], quiz = false, passed = false } = {}): GatedModule => ({
  id, slug: id.split('/').at(-1) ?? '', title: id, requires, lessons,
  quiz: quiz ? { title: `Quiz of ${id}`, minutes: 8, passed, openAttemptId: null, attemptsLeft: 3, awaitingSince: null } : null,
})
const course = (...modules: GatedModule[]): GatedCourse[] => [{ id: 'c', modules }]

test('a lesson opens once what its version asks for is finished', () => {
  const two = lesson('c/m/2', { requires: ['c/m/1'] })
  expect(gatesOf(course(module('c/m', [lesson('c/m/1'), two]))).lesson('c/m/2')).toMatchObject({ needs: ['c/m/1'], opener: { kind: 'lesson', lessonSlug: '1' } })
  expect(gatesOf(course(module('c/m', [lesson('c/m/1', { finished: true }), two]))).lesson('c/m/2')).toBeNull()
})

test('a module asks for the other’s lessons and its quiz, one after the other', () => {
  const later = module('c/b', [lesson('c/b/1')], { requires: ['c/a'], quiz: true })
  const before = (finished: boolean, passed: boolean) => course(module('c/a', [lesson('c/a/1', { finished })], { quiz: true, passed }), later)
  expect(gatesOf(before(false, false)).lesson('c/b/1')?.opener).toMatchObject({ kind: 'lesson', lessonSlug: '1', moduleSlug: 'a' })
  expect(gatesOf(before(true, false)).lesson('c/b/1')?.opener).toMatchObject({ kind: 'quiz', moduleSlug: 'a' })
  expect(gatesOf(before(true, false)).quiz('c/b')?.needs).toEqual(['c/a'])
  expect([gatesOf(before(true, true)).lesson('c/b/1'), gatesOf(before(true, true)).quiz('c/b')]).toEqual([null, null])
})

test('a quiz that was passed in their stead stands for the lessons of its module', () => {
  const early = module('c/a', [lesson('c/a/1')], { quiz: true, passed: true })
  const later = module('c/b', [lesson('c/b/1', { requires: ['c/a/1'] })], { requires: ['c/a'] })
  const testedOut = { ...early, quiz: early.quiz && { ...early.quiz, testedOut: true } }
  expect(gatesOf(course(early, later)).lesson('c/b/1')).not.toBeNull()
  expect(gatesOf(course(testedOut, later)).lesson('c/b/1')).toBeNull()
})

test('the first thing to finish is named, not one that is locked itself', () => {
  const chain = ['1', '2', '3'].map((slug, index) => lesson(`c/m/${slug}`, { requires: index === 0 ? [] : [`c/m/${index}`] }))
  expect(gatesOf(course(module('c/m', chain))).lesson('c/m/3')?.opener).toMatchObject({ lessonSlug: '1' })
})

test('what was started stays open', () => {
  expect(gatesOf(course(module('c/m', [lesson('c/m/1'), lesson('c/m/2', { requires: ['c/m/1'], started: true })]))).lesson('c/m/2')).toBeNull()
})

test('what is not there any more, and what depends on the very thing it locks, asks for nothing', () => {
  expect(gatesOf(course(module('c/m', [lesson('c/m/1', { requires: ['c/m/archived', 'gone'] })]))).lesson('c/m/1')).toBeNull()
  const circle = course(module('c/m', [lesson('c/m/1', { requires: ['c/m/2'] }), lesson('c/m/2', { requires: ['c/m/1'] })]))
  expect([gatesOf(circle).lesson('c/m/1'), gatesOf(circle).lesson('c/m/2')]).toEqual([null, null])
  expect(gatesOf(course(module('c/m', [lesson('c/m/1', { requires: ['c/m'] })], { requires: ['c/m'] }))).lesson('c/m/1')).toBeNull()
})

const modules = ['c/a', 'c/b', 'c/d']
const lessons = modules.flatMap((id) => ['1', '2', '3'].map((slug) => `${id}/${slug}`))
const anyRequires = fc.array(fc.constantFrom(...modules, ...lessons, 'c/nowhere'), { maxLength: 3 })

test('whatever requires whatever, whoever goes on gets everywhere, and is never sent to what is locked', () => {
  fc.assert(
    fc.property(fc.array(anyRequires, { minLength: 12, maxLength: 12 }), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (requires, quizzes) => {
      const all = course(
        ...modules.map((id, at) =>
          module(id, ['1', '2', '3'].map((slug, index) => lesson(`${id}/${slug}`, { requires: requires[at * 3 + index] ?? [] })), {
            requires: requires[9 + at] ?? [], quiz: quizzes[at] ?? false,
          }),
        ),
      )
      const mine = all[0]?.modules ?? []
      for (let round = 0; round < 12; round++) {
        const gates = gatesOf(all)
        for (const id of lessons) {
          const opener = gates.lesson(id)?.opener
          if (opener?.kind === 'lesson') expect(gates.lesson(`c/${opener.moduleSlug}/${opener.lessonSlug}`)).toBeNull()
          if (opener?.kind === 'quiz') expect(gates.quiz(`c/${opener.moduleSlug}`)).toBeNull()
        }
        const open = mine.flatMap((one) => one.lessons).find((one) => one.finishedAt === null && gates.lesson(one.id) === null)
        const quiz = mine.find((one) => one.quiz && !one.quiz.passed && one.lessons.every(({ finishedAt }) => finishedAt !== null) && gates.quiz(one.id) === null)
        if (open) Object.assign(open, { startedAt: 1, finishedAt: 2 })
        else if (quiz?.quiz) quiz.quiz.passed = true
      }
      expect(mine.flatMap((one) => one.lessons).every(({ finishedAt }) => finishedAt !== null)).toBe(true)
      expect(mine.every(({ quiz }) => quiz === null || quiz.passed)).toBe(true)
    }),
  )
})
