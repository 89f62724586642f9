import { expect, test } from 'vitest'
import { withDueDays } from './due'

const course = { id: 'a', title: '', summary: '', modules: [], dueOn: null }

test('the earliest of several due days counts, and a course that nobody assigned has none', () => {
  const assigned = [{ courseId: 'a', dueOn: '2026-07-01' }, { courseId: 'a', dueOn: '2026-06-01' }]
  expect(withDueDays([course, { ...course, id: 'b' }], assigned).map((one) => one.dueOn)).toEqual(['2026-06-01', null])
})
