import { expect, test } from 'vitest'
import { type News, newsTimes, toldInOrder } from './news'

test('what happened waits a quarter of an hour, and is no news after three days', () => {
  const now = Date.parse('2026-12-10T09:00:00Z')
  const { since, until, ...days } = newsTimes(now)
  expect([new Date(since).toISOString(), new Date(until).toISOString()]).toEqual(['2026-12-07T09:00:00.000Z', '2026-12-10T08:45:00.000Z'])
  expect(days).toEqual({ today: '2026-12-10', sinceDay: '2026-12-07', endsNear: '2026-12-24', answerNear: '2026-12-12' })
})

const assigned = (subject: string, courseId: string, dueOn: string): News => ({ kind: 'assigned', subject, courseId, quizOf: null, title: courseId, dueOn, by: 'Otto' })

test('the most pressing comes first, and a course that was assigned twice once, by its earlier day', () => {
  const ending: News = { kind: 'expiring', subject: 'r', programmeId: 'p', title: 'P', until: '2026-12-20' }
  const told = toldInOrder([assigned('a', 'caps', '2026-12-30'), assigned('b', 'caps', '2026-12-15'), assigned('c', 'risk', '2026-12-12'), ending])
  expect(told.map(({ subject }) => subject)).toEqual(['r', 'c', 'b'])
})

test('a quiz alone is told beside its course', () => {
  const quiz: News = { kind: 'assigned', subject: 'q', courseId: 'caps', quizOf: 'first', title: 'Quiz', dueOn: '2026-12-20', by: 'Otto' }
  expect(toldInOrder([assigned('a', 'caps', '2026-12-30'), quiz]).map(({ subject }) => subject)).toEqual(['q', 'a'])
})
