import { describe, expect, test } from 'vitest'
import type { TreeCourse, TreeLesson } from '#db/queries/course-tree'
import { placesFor, standingOf, stepValue } from './place'

const readers = { started: 0, finished: 0 }
const lesson = (id: string): TreeLesson => ({
  id, slug: id, title: id.toUpperCase(), archived: false, version: null, newest: readers, older: readers, draft: null, review: null,
})
const module = (id: string, lessons: string[]) => ({ id, slug: id, title: id.toUpperCase(), archived: false, requires: [], lessons: lessons.map(lesson) })
const courses: TreeCourse[] = [
  { id: 'c', title: 'C', archived: false, modules: [module('m', ['x', 'y', 'z']), module('n', [])] },
  { id: 'd', title: 'D', archived: false, modules: [] },
]
const standing = (id: string) => standingOf(courses, id) ?? { kind: 'lesson' as const, id, parent: '', siblings: [] }

describe('a step', () => {
  test('names the neighbour it goes before, and ends at the ends', () => {
    expect(stepValue(standing('x'), 'up')).toBeNull()
    expect(stepValue(standing('x'), 'down')).toBe('lesson x m z')
    expect(stepValue(standing('y'), 'up')).toBe('lesson y m x')
    expect(stepValue(standing('y'), 'down')).toBe('lesson y m ')
    expect(stepValue(standing('z'), 'down')).toBeNull()
    expect(stepValue(standing('c'), 'down')).toBe('course c  ')
  })
})

describe('the places of a branch', () => {
  test('of a lesson are all in its course but its own', () => {
    const groups = placesFor(courses, standing('y'))
    expect(groups.map((group) => [group.title, group.options])).toEqual([
      ['M', [{ value: 'lesson y m x', words: 'First' }, { value: 'lesson y m ', words: 'After Z' }]],
      ['N', [{ value: 'lesson y n ', words: 'As the only one' }]],
    ])
  })

  test('of a module are in its course, and of a course among the courses', () => {
    expect(placesFor(courses, standing('m')).flatMap((group) => group.options)).toEqual([{ value: 'module m c ', words: 'After N' }])
    expect(placesFor(courses, standing('d')).flatMap((group) => group.options)).toEqual([{ value: 'course d  c', words: 'First' }])
  })

  test('of what is alone are none', () => {
    expect(placesFor([courses[1] as TreeCourse], { kind: 'course', id: 'd', parent: '', siblings: ['d'] })).toEqual([])
  })
})

test('what is not in the tree stands nowhere', () => {
  expect(standingOf(courses, 'gone')).toBeNull()
})
