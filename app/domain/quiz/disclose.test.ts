import { expect, test } from 'vitest'
import { asChecked, asCheckpointQuestion, asQuestion, asReviewed } from './disclose'
import type { ItemVersion } from './item'

const item: ItemVersion = {
  id: 'v1',
  itemId: 'i1',
  number: 1,
  type: 'single',
  skills: { 'terminology.indemnity': 1 },
  clauseTypes: [],
  difficulty: 0,
  lessonId: 'l1',
  body: {
    stem: 'Who pays?',
    excerpt: null,
    feedback: 'general-secret',
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `option ${id}`, right: id === 'c', feedback: `secret-${id}` })),
  },
}
const attempt = { seed: 5, items: ['v0', 'v1'] }

test('a question carries no key, weight or feedback', () => {
  const text = JSON.stringify(asQuestion(item, attempt))
  expect(text).not.toMatch(/secret|right|difficulty|terminology/)
  expect(asQuestion(item, attempt).options.map((option) => option.id).sort()).toEqual(['a', 'b', 'c', 'd'])
})

test('options stand in the same order before and after the verdict', () => {
  const before = asQuestion(item, attempt).options.map((option) => option.id)
  const after = asReviewed(item, attempt, ['c'])
  expect(after.options.map((option) => option.id)).toEqual(before)
  expect(after.score).toBe(1)
  expect(after.options.find((option) => option.picked)?.id).toBe('c')
})

test('an unanswered item is shown as such and scores nothing', () => {
  expect(asReviewed(item, attempt, null)).toMatchObject({ score: 0, answered: false })
})

test('a question inside a lesson carries no key, and keeps its order through every try', () => {
  expect(JSON.stringify(asCheckpointQuestion(item))).not.toMatch(/secret|right|difficulty|terminology/)
  const order = asCheckpointQuestion(item).options.map((option) => option.id)
  expect([asChecked(item, ['a']), asChecked(item, ['c'])].map(({ options }) => options.map((option) => option.id))).toEqual([order, order])
})

test('a wrong try tells what was picked and nothing of the rest, a right one tells all', () => {
  const wrong = asChecked(item, ['a'])
  expect(wrong.score).toBe(0)
  expect(wrong.options.filter((option) => option.right !== null).map(({ id, right, feedback }) => [id, right, feedback])).toEqual([['a', false, 'secret-a']])
  expect(JSON.stringify(wrong)).not.toContain('secret-c')
  expect(asChecked(item, ['c']).options.every((option) => option.right !== null && option.feedback !== null)).toBe(true)
})
