import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, tellsAnswers } from './cut'
import type { Told } from './disclosure'
import type { Reviewed } from './reviewed'

const all: Told = { score: true, own: true, right: true, feedback: true }
const none: Told = { score: false, own: false, right: false, feedback: false }
const line = { given: null, key: null }
const choice: Reviewed = {
  versionId: 'v1', stem: 'Who pays?', stemHtml: null, excerpt: null, type: 'single',
  asked: { options: [{ id: 'a', text: 'Buyer' }, { id: 'b', text: 'Seller' }] },
  picks: ['a'], answered: true, awaiting: false, voided: false, revised: null, score: 0, certainty: 2, feedback: ['general'], mark: null, lessonId: 'l1', parts: [],
  lines: [
    { ...line, id: 'a', label: 'Buyer', picked: true, right: false, feedback: 'said of a' },
    { ...line, id: 'b', label: 'Seller', picked: false, right: true, feedback: 'said of b' },
  ],
}
const gap: Reviewed = {
  ...choice, type: 'gaptext', asked: { text: 'Up to [[g]]', gaps: [{ id: 'g' }] }, picks: ['g=cap'],
  lines: [{ id: 'g', label: 'Gap 1', picked: true, given: 'cap', right: false, key: 'limit', feedback: 'said of the gap' }],
  mark: { criteria: [], comment: 'a comment' },
}

test('told everything, nothing is taken out', () => {
  expect(cut(choice, all)).toEqual(choice)
  expect(cut(gap, all)).toEqual(gap)
})

test('told nothing, the question alone is left', () => {
  const shown = cut(choice, none)
  expect(shown).toMatchObject({ picks: [], answered: false, score: null, certainty: null, feedback: [] })
  expect(shown.lines.map(({ picked, right, feedback }) => [picked, right, feedback])).toEqual([[false, null, null], [false, null, null]])
  expect(JSON.stringify(cut(gap, none))).not.toMatch(/cap|limit|said|comment/)
})

test('one’s own answer with its verdict does not tell the right one', () => {
  const shown = cut(choice, { ...none, own: true, feedback: true })
  expect(shown.lines).toMatchObject([{ picked: true, right: false, feedback: 'said of a' }, { picked: false, right: null, feedback: null }])
  expect(cut(gap, { ...none, own: true }).lines).toMatchObject([{ given: 'cap', right: false, key: null }])
})

test('the right answer alone does not tell what was answered', () => {
  const shown = cut(choice, { ...none, right: true })
  expect(shown.lines).toMatchObject([{ picked: false, right: false }, { picked: false, right: true }])
  expect(cut(gap, { ...none, right: true }).lines).toMatchObject([{ given: null, right: null, key: 'limit' }])
})

test('a score and marks come with what they tell of', () => {
  expect(cut(choice, { ...none, score: true }).score).toBeNull()
  expect(cut(choice, { ...none, score: true, own: true }).score).toBe(0)
  expect(cut(gap, { ...none, feedback: true }).mark).toEqual(gap.mark)
  expect(cut(gap, { ...all, feedback: false }).mark).toBeNull()
})

test('the parts of a case are cut as questions are', () => {
  const part = { id: 'p', stem: 'And?', type: 'single' as const, asked: { options: [] }, picks: ['b'], score: 1, lines: choice.lines, feedback: ['part feedback'] }
  const [shown] = cut({ ...choice, type: 'case', asked: { parts: [] }, lines: [], parts: [part] }, none).parts
  expect(shown).toMatchObject({ picks: [], score: null, feedback: [] })
  expect(shown?.lines.every(({ right, feedback }) => right === null && feedback === null)).toBe(true)
})

test('telling more never takes away what was shown', () => {
  const told = fc.record({ score: fc.boolean(), own: fc.boolean(), right: fc.boolean(), feedback: fc.boolean() })
  const facts = (of: Told) => [choice, gap].flatMap((item) => {
    const { picks, score, feedback, mark, lines } = cut(item, of)
    const ofLines = lines.flatMap((one) => [one.picked || null, one.given, one.right, one.key, one.feedback])
    return [picks[0] ?? null, score, feedback[0] ?? null, mark, ...ofLines].map((fact) => fact !== null)
  })
  fc.assert(
    fc.property(told, fc.constantFrom('score', 'own', 'right', 'feedback'), (some, more) => {
      const [less, after] = [facts({ ...some, [more]: false }), facts({ ...some, [more]: true })]
      expect(less.every((shown, at) => !shown || after[at])).toBe(true)
    }),
  )
})

test('the score alone tells nothing of the answers', () => {
  expect(tellsAnswers({ ...none, score: true })).toBe(false)
  expect(tellsAnswers({ ...none, own: true })).toBe(true)
})
