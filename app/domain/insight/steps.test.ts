import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignedTo, countedCourses, courseSteps, stepsOf } from './steps'

const basics = { id: 'basics', title: 'Basics', lessons: 3, quizzes: 1 }
const deals = { id: 'deals', title: 'Deals', lessons: 2, quizzes: 1 }
const progress = (workId: string, lessonsDone: number, quizzesPassed: number, bestScore: number | null = null) => ({
  workId, lessonsDone, quizzesPassed, bestScore,
})
const toTeam = (workId: string, teamPath: string, dueOn = '2026-06-10') => ({ workId, personId: null, teamPath, dueOn, later: [] })
test('the courses that count for anybody are those that are due, each once; all of them where somebody has nothing due', () => {
  const due = (workId: string) => ({ workId, dueOn: '2026-06-10' })
  expect(countedCourses([[due('deals'), due('basics')], [due('basics')]])).toEqual(['basics', 'deals'])
  expect(countedCourses([[due('deals')], []])).toBeNull()
  expect(countedCourses([])).toEqual([])
})

const mina = { id: 'mina', teamPath: '/all/emea/' }

test('an assignment reaches a person by name, through their team and through a team above, not through one beside or below', () => {
  const own = { workId: 'basics', personId: 'mina', teamPath: null, dueOn: '2026-06-10', later: [] }
  const reaching = [own, toTeam('basics', '/all/emea/'), toTeam('basics', '/all/')]
  const others = [{ ...own, personId: 'jonas' }, toTeam('basics', '/all/mid/'), toTeam('basics', '/all/emea/uk/')]
  expect(assignedTo(mina, [...others, ...reaching])).toEqual(reaching)
})

test('who was given longer has until the latest of their days, and nobody else has', () => {
  const later = ['2026-06-20', '2026-07-01', '2026-06-25'].map((dueOn) => ({ personId: 'mina', teamId: 'emea', dueOn }))
  const [hers] = assignedTo(mina, [{ ...toTeam('basics', '/all/'), later }])
  expect(hers?.dueOn).toBe('2026-07-01')
  expect(assignedTo({ id: 'jonas', teamPath: '/all/emea/' }, [{ ...toTeam('basics', '/all/'), later }])[0]?.dueOn).toBe('2026-06-10')
})

test('with nothing assigned all courses count, else the assigned ones alone', () => {
  const far = [progress('basics', 2, 0, 0.5), progress('deals', 1, 1, 0.9)]
  expect(stepsOf([basics, deals], far, [], '2026-06-01')).toEqual({
    done: 4, total: 7, assigned: false, overdue: [], quiz: { passed: 1, total: 2, bestScore: 0.9 },
  })
  expect(stepsOf([basics, deals], far, [toTeam('basics', '/all/')], '2026-06-01')).toEqual({
    done: 2, total: 4, assigned: true, overdue: [], quiz: { passed: 0, total: 1, bestScore: 0.5 },
  })
})

test('a course is overdue from the day after its day, and no longer once it is finished', () => {
  const due = [toTeam('basics', '/all/', '2026-06-10')]
  const overdue = (today: string, lessons: number, quizzes: number) => stepsOf([basics], [progress('basics', lessons, quizzes)], due, today).overdue
  expect(overdue('2026-06-10', 0, 0)).toEqual([])
  expect(overdue('2026-06-11', 0, 0)).toEqual(['basics'])
  expect(overdue('2026-06-11', 3, 1)).toEqual([])
})

test('a quiz alone is one step, is overdue by itself, and is not counted twice beside its course', () => {
  const quiz = { id: 'basics/one', title: 'One', lessons: 0, quizzes: 1, inCourse: 'basics' }
  const due = [toTeam('basics/one', '/all/', '2026-06-10')]
  expect(stepsOf([basics, deals, quiz], [progress('basics', 2, 0)], due, '2026-06-11')).toMatchObject({ done: 0, total: 1, overdue: ['basics/one'] })
  expect(stepsOf([basics, deals, quiz], [progress('basics/one', 0, 1, 0.9)], due, '2026-06-11')).toMatchObject({ done: 1, total: 1, overdue: [], quiz: { passed: 1, total: 1, bestScore: 0.9 } })
  expect(stepsOf([basics, deals, quiz], [], [...due, toTeam('basics', '/all/')], '2026-06-11')).toMatchObject({ total: 4, overdue: ['basics', 'basics/one'] })
  expect(stepsOf([basics, deals, quiz], [], [], '2026-06-11').total).toBe(7)
})

test('done never exceeds all, however the course shrank', () => {
  expect(courseSteps(basics, progress('basics', 9, 4))).toEqual({ done: 4, total: 4 })
  const small = fc.nat({ max: 9 })
  fc.assert(
    fc.property(small, small, small, small, (lessons, quizzes, lessonsDone, quizzesPassed) => {
      const { done, total } = stepsOf([{ ...basics, lessons, quizzes }], [progress('basics', lessonsDone, quizzesPassed)], [], '2026-06-01')
      expect(done).toBeGreaterThanOrEqual(0)
      expect(done).toBeLessThanOrEqual(total)
    }),
  )
})
