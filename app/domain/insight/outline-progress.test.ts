import { expect, test } from 'vitest'
import { outlineProgress } from './outline-progress'

const course = (id: string) => ({ id, title: id, lessons: 2, quizzes: 1 })
const module = (courseId: string, lessonsDone: number, passedAt: number | null = null) => ({
  id: `${courseId}/m`, courseId, title: courseId, lessons: 2, lessonsDone, quiz: { title: 'Quiz', bestScore: passedAt === null ? null : 0.9, passedAt, awaitingSince: null },
})
const due = (workId: string, dueOn: string) => ({ workId, personId: 'mina', teamPath: null, dueOn })

test('what is due comes first, by its earliest day, and the rest keeps its order', () => {
  const talks = outlineProgress([course('a'), course('b'), course('c'), course('d')], [], [due('d', '2026-06-20'), due('c', '2026-06-15'), due('d', '2026-06-12')], '2026-06-10')
  expect(talks.map(({ id, dueOn }) => [id, dueOn])).toEqual([['d', '2026-06-12'], ['c', '2026-06-15'], ['a', null], ['b', null]])
})

test('lessons read and quizzes passed are steps, and late means unfinished after its day', () => {
  const talk = (lessons: number, passedAt: number | null) => outlineProgress([course('a')], [module('a', lessons, passedAt)], [due('a', '2026-06-01')], '2026-06-10')[0]
  expect(talk(1, null)).toMatchObject({ done: 1, total: 3, overdue: true })
  expect(talk(9, 1)).toMatchObject({ done: 3, total: 3, overdue: false })
})

test('a quiz that is due alone says so in its module, brings its course forward, and is late until it is passed', () => {
  const talk = (today: string, passedAt: number | null) => outlineProgress([course('b'), course('a')], [module('a', 0, passedAt)], [due('a/m', '2026-06-01')], today)[0]
  expect(talk('2026-06-10', null)).toMatchObject({ id: 'a', dueOn: null, overdue: false, modules: [{ quizDue: { dueOn: '2026-06-01', overdue: true } }] })
  expect(talk('2026-06-10', 1)?.modules[0]?.quizDue.overdue).toBe(false)
  expect(talk('2026-06-01', null)?.modules[0]?.quizDue.overdue).toBe(false)
})
