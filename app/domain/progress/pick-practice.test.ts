import { expect, test } from 'vitest'
import { pickPractice } from './pick-practice'

const day = 24 * 60 * 60 * 1000
const now = 100 * day + 5000
const question = (versionId: string, dueAt: number | null, answeredAt: number | null) => ({ versionId, dueAt, answeredAt })
const all = [
  question('today', null, 100 * day + 1000), question('old', null, 50 * day), question('new', null, null), question('due lately', 99 * day, 90 * day), question('older', null, 40 * day),
  question('not due yet', 103 * day, 99 * day), question('due long', 80 * day, 79 * day), question('new too', null, null),
]
const picked = (count: number) => pickPractice(all, count, now).map(({ versionId }) => versionId)

test('what is due comes first, then what was never seen, then what was seen longest ago, and today’s last', () => {
  expect(picked(20)).toEqual(['due long', 'due lately', 'new', 'new too', 'older', 'old', 'not due yet', 'today'])
})

test('no more than asked for, and what was passed in stays in its order', () => {
  expect(picked(3)).toEqual(['due long', 'due lately', 'new'])
  expect(picked(0)).toEqual([])
  expect(all[0]?.versionId).toBe('today')
  expect(pickPractice([], 5, now)).toEqual([])
})
