import { expect, test } from 'vitest'
import type { Question } from './asked'
import { asChecked, asCheckpointQuestion, asQuestion, asReviewed } from './disclose'
import type { CheckpointItem } from './disclose'

const item: CheckpointItem = {
  id: 'v1',
  itemId: 'i1',
  number: 1,
  type: 'single',
  skills: { 'terminology.indemnity': 1 },
  clauseTypes: [],
  difficulty: 0,
  lessonId: 'l1',
  source: 'secret-source',
  stemHtml: null,
  body: {
    stem: 'Who pays?',
    excerpt: null,
    feedback: 'general-secret',
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `option ${id}`, right: id === 'c', feedback: `secret-${id}` })),
  },
}
const optionsOf = (question: Question) => ('options' in question.asked ? question.asked.options.map(({ id }) => id) : [])
const verdict = (picks: string[], score: number) => ({ picks, score, certainty: null, voided: false, mark: null })
const attempt = { seed: 5, items: ['v0', 'v1'] }

test('a question carries no key, weight or feedback', () => {
  const text = JSON.stringify(asQuestion(item, attempt))
  expect(text).not.toMatch(/secret|right|difficulty|terminology/)
  expect(optionsOf(asQuestion(item, attempt)).sort()).toEqual(['a', 'b', 'c', 'd'])
})

test('options stand in the same order before and after the verdict', () => {
  const before = optionsOf(asQuestion(item, attempt))
  const after = asReviewed(item, attempt, verdict(['c'], 1))
  expect(after.lines.map((line) => line.id)).toEqual(before)
  expect(after.score).toBe(1)
  expect(after.lines.find((line) => line.picked)?.id).toBe('c')
})

test('an unanswered item is shown as such and scores nothing', () => {
  expect(asReviewed(item, attempt, null)).toMatchObject({ score: 0, answered: false })
})

test('a question inside a lesson carries no key, and keeps its order through every try', () => {
  expect(JSON.stringify(asCheckpointQuestion(item))).not.toMatch(/secret|right|difficulty|terminology/)
  const order = optionsOf(asCheckpointQuestion(item))
  expect([asChecked(item, ['a']), asChecked(item, ['c'])].map(({ options }) => options.map((option) => option.id))).toEqual([order, order])
})

test('a wrong try tells what was picked and nothing of the rest, a right one tells all', () => {
  const wrong = asChecked(item, ['a'])
  expect(wrong.score).toBe(0)
  expect(wrong.options.filter((option) => option.right !== null).map(({ id, right, feedback }) => [id, right, feedback])).toEqual([['a', false, 'secret-a']])
  expect(JSON.stringify(wrong)).not.toContain('secret-c')
  expect(asChecked(item, ['c']).options.every((option) => option.right !== null && option.feedback !== null)).toBe(true)
})
