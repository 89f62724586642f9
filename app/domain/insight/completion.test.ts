import { describe, expect, test } from 'vitest'
import { completionOf, type CourseCompletion, type Crowd, sortCompletion, titled } from './completion'
import type { Assigned } from './steps'

const courses = [
  { id: 'caps', title: 'Caps', lessons: 3, quizzes: 1 },
  { id: 'terms', title: 'Terms', lessons: 2, quizzes: 0 },
  { id: 'empty', title: 'Empty', lessons: 0, quizzes: 0 },
]

/** Nine people of two teams, of whom one of the second has the course caps to finish by name. */
const crowd: Crowd = {
  teams: [{ id: 'a', path: '/a/' }, { id: 'b', path: '/a/b/' }],
  heads: new Map([['a', 4], ['b', 5]]),
  tallies: [{ courseId: 'caps', teamId: 'a', begun: 3, finished: 1 }, { courseId: 'caps', teamId: 'b', begun: 2, finished: 2 }],
  named: [],
  spared: [{ id: 'yuki', teamId: 'b', finished: new Set(), own: [] }, { id: 'tom', teamId: 'b', finished: new Set(['caps']), own: [] }],
}
const mina = { courseId: 'caps', teamId: 'b', people: 1, begun: 1, finished: 0, late: 1, lateFinished: 0 }
const to = (one: Partial<Assigned>): Assigned => ({ workId: 'caps', personId: null, teamPath: null, dueOn: '2026-03-01', later: [], ...one })
const capsOf = (assigned: Assigned[], whom: 'everyone' | 'must', today = '2026-03-02', named: Crowd['named'] = []) =>
  completionOf(courses, assigned, { ...crowd, named }, { whom, today })[0]

describe('how far people are in a course', () => {
  test('everyone is finished, under way or has not begun; a course without a step is left out', () => {
    expect(completionOf(courses, [], crowd, { whom: 'everyone', today: '2026-03-02' })).toEqual([
      { id: 'caps', title: 'Caps', people: 9, finished: 3, 'under-way': 2, 'not-begun': 4, overdue: 0, must: 0 },
      { id: 'terms', title: 'Terms', people: 9, finished: 0, 'under-way': 0, 'not-begun': 9, overdue: 0, must: 0 },
    ])
  })

  test('what is assigned to a team is owed by all below it who have not finished, once its day has passed', () => {
    expect(capsOf([to({ teamPath: '/a/' })], 'everyone')).toMatchObject({ people: 9, overdue: 6, must: 9 })
    expect(capsOf([to({ teamPath: '/a/b/' })], 'everyone')).toMatchObject({ people: 9, overdue: 3, must: 5 })
    expect(capsOf([to({ teamPath: '/a/' })], 'everyone', '2026-03-01')).toMatchObject({ overdue: 0, must: 9 })
  })

  test('only those who must can be asked for', () => {
    expect(capsOf([to({ teamPath: '/a/b/' })], 'must')).toMatchObject({ people: 5, finished: 2, 'under-way': 0, 'not-begun': 3, overdue: 3 })
    expect(capsOf([], 'must', '2026-03-02', [mina])).toMatchObject({ people: 1, finished: 0, 'under-way': 1, 'not-begun': 0, overdue: 1, must: 1 })
    expect(capsOf([], 'must')).toMatchObject({ people: 0, finished: 0, 'not-begun': 0, overdue: 0 })
  })

  test('who is named although their team is reached is counted once', () => {
    expect(capsOf([to({ teamPath: '/a/b/' })], 'must', '2026-03-02', [mina])).toMatchObject({ people: 5, overdue: 3, must: 5 })
    expect(capsOf([to({ dueOn: '2026-03-09', teamPath: '/a/b/' })], 'must', '2026-03-02', [mina])).toMatchObject({ people: 5, overdue: 1, must: 5 })
  })

  test('who was given longer than their team is not overdue, unless something else that is due has passed', () => {
    const later = (personId: string, dueOn = '2026-03-09') => ({ personId, teamId: 'b', dueOn })
    const longer = to({ teamPath: '/a/', later: [later('yuki'), later('tom')] })
    expect(capsOf([longer], 'everyone')).toMatchObject({ overdue: 5, must: 9 })
    expect(capsOf([longer], 'everyone', '2026-03-10')).toMatchObject({ overdue: 6 })
    expect(capsOf([longer, to({ teamPath: '/a/b/' })], 'everyone')).toMatchObject({ overdue: 6 })
    const named = { ...crowd, spared: crowd.spared.map((one) => ({ ...one, own: [{ workId: 'caps', dueOn: '2026-03-01' }] })) }
    expect(completionOf(courses, [longer], named, { whom: 'everyone', today: '2026-03-02' })[0]).toMatchObject({ overdue: 6 })
  })
})

describe('the order of courses', () => {
  const line = (title: string, finished: number, overdue: number): CourseCompletion => ({ id: title, title, people: 10, finished, 'under-way': 0, 'not-begun': 10 - finished, overdue, must: 10 })
  const lines = [line('Beta', 9, 1), line('alpha', 2, 0), line('Gamma', 5, 1)]
  const titles = (sort: 'overdue' | 'finished' | 'title') => sortCompletion(lines, sort).map(({ title }) => title)

  test('most overdue first, then least finished', () => expect(titles('overdue')).toEqual(['Gamma', 'Beta', 'alpha']))
  test('least finished first', () => expect(titles('finished')).toEqual(['alpha', 'Gamma', 'Beta']))
  test('by title, whatever its case', () => expect(titles('title')).toEqual(['alpha', 'Beta', 'Gamma']))
  test('a part of a title finds it', () => expect(titled(lines, ' AL ').map(({ title }) => title)).toEqual(['alpha']))
})
