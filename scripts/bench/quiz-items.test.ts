import { expect, test } from 'vitest'
import { quizItems } from './quiz-items'

test('ten questions: two with two right options of four, the others with one, every other with a clause', () => {
  const items = quizItems(10)
  const right = items.map(({ body }) => body.options.filter((option) => option.right).length)
  expect(right).toEqual([1, 1, 1, 1, 2, 1, 1, 1, 1, 2])
  expect(items.map(({ type }) => type === 'multiple')).toEqual(right.map((count) => count > 1))
  expect(items.filter(({ body }) => body.excerpt !== null)).toHaveLength(5)
  expect(new Set(items.map(({ key }) => key)).size).toBe(10)
})
