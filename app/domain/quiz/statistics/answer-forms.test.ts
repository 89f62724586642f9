import { expect, test } from 'vitest'
import type { Content } from '../item'
import { answerForms, namedForm, offeredForms } from './answer-forms'

const base = { stem: 'What?', excerpt: null, feedback: null }
const text: Content = { type: 'text', body: { ...base, answers: [{ text: 'indemnity' }], caseSensitive: false } }
const options = [{ id: 'a', text: 'Cap', right: true, feedback: '' }, { id: 'b', text: 'Basket', right: false, feedback: '' }]
const single: Content = { type: 'single', body: { ...base, options } }

test('typed words are counted by their normal form, and near misses are marked', () => {
  expect(answerForms(text, ['  INDEMNITY. '])).toEqual(['indemnity'])
  expect(namedForm(text, 'indemnity')).toEqual({ words: 'indemnity', right: true, near: null })
  expect(namedForm(text, 'indemnty')).toEqual({ words: 'indemnty', right: false, near: 'indemnity' })
  expect(namedForm(text, 'warranty')).toEqual({ words: 'warranty', right: false, near: null })
})

test('options are named by their words, and those that nobody picks are there', () => {
  expect(offeredForms(single)).toEqual(['a', 'b'])
  expect(namedForm(single, 'a')).toEqual({ words: 'Cap', right: true, near: null })
  expect(namedForm(single, 'b')).toEqual({ words: 'Basket', right: false, near: null })
})

test('gaps are told apart, typed and chosen', () => {
  const gaps: Content = { type: 'gaptext', body: { ...base, text: 'A [[g1]] of [[g2]].', gaps: ['g1', 'g2'].map((id) => ({ id, answers: [{ text: 'liability' }], caseSensitive: false })) } }
  expect(answerForms(gaps, ['g1=Liability', 'g2=labilty'])).toEqual(['g1=liability', 'g2=labilty'])
  expect(namedForm(gaps, 'g2=labilty')).toMatchObject({ right: false, near: 'liability' })
  const choice: Content = { type: 'gapchoice', body: { ...base, text: 'A [[g1]].', gaps: [{ id: 'g1', options }] } }
  expect(offeredForms(choice)).toEqual(['g1=a', 'g1=b'])
  expect(namedForm(choice, 'g1=b')).toMatchObject({ words: expect.stringContaining('Basket'), right: false })
})

test('an order is one answer, and the parts of a case keep their own', () => {
  const elements = ['x', 'y'].map((id) => ({ id, text: id.toUpperCase() }))
  const ordering: Content = { type: 'ordering', body: { ...base, elements, method: 'all-or-nothing' } }
  expect(answerForms(ordering, ['y', 'x'])).toEqual(['y>x'])
  expect(namedForm(ordering, 'y>x')).toEqual({ words: 'Y → X', right: false, near: null })
  const whole: Content = { type: 'case', body: { ...base, parts: [{ id: 'p', points: 1, type: 'text', body: text.body as never }] } }
  expect(answerForms(whole, ['p:Indemnity'])).toEqual(['p:indemnity'])
  expect(namedForm(whole, 'p:indemnty')).toEqual({ words: '1. indemnty', right: false, near: 'indemnity' })
})

test('what people mark has no table', () => {
  expect(answerForms({ type: 'essay', body: { ...base, minWords: 0, maxWords: null, rubric: { criteria: [] } } }, ['Some text'])).toEqual([])
})

test('a number and the unit picked for it are one answer, judged together', () => {
  const units = [{ name: 'MEUR', factor: 1 }, { name: 'kEUR', factor: 1000 }]
  const numeric: Content = { type: 'numeric', body: { ...base, answers: [{ value: 0.5, tolerance: 0 }], units, unitRequired: true } }
  expect(answerForms(numeric, [' 0.5', 'unit=MEUR'])).toEqual(['0.5 unit=MEUR'])
  expect(answerForms(numeric, [])).toEqual([])
  expect(namedForm(numeric, '0.5 unit=MEUR')).toEqual({ words: '0.5 MEUR', right: true, near: null })
  expect(namedForm(numeric, '0.5 unit=kEUR')).toMatchObject({ words: '0.5 kEUR', right: false })
  expect(namedForm(numeric, '0.5')).toMatchObject({ words: '0.5', right: false })
})
