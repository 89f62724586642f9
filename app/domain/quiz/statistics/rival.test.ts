import { describe, expect, test } from 'vitest'
import type { Bodies } from '../body'
import type { Content } from '../item'
import { answerForms, offeredForms } from './answer-forms'
import { answerTable, keptRows } from './answer-table'
import { rivalOf } from './rival'

const base = { stem: 'What?', excerpt: null, feedback: null }
const option = (id: string, right: boolean) => ({ id, text: id.toUpperCase(), right, feedback: '' })
const text = (...answers: string[]): Content => ({ type: 'text', body: { ...base, answers: answers.map((words) => ({ text: words })), caseSensitive: false } })
const rows = (counts: Record<string, number>) => Object.entries(counts).map(([pick, best]) => ({ pick, best }))
const caseOf = (...parts: Bodies['case']['parts']): Content => ({ type: 'case', body: { ...base, parts } })

describe('the key that nobody gave counts as nobody', () => {
  const order = ['a', 'b', 'c'].map((id) => ({ id, text: id }))
  const pairs = { sources: [{ id: 's', text: 'S', target: 't' }], targets: [{ id: 't', text: 'T' }, { id: 'u', text: 'U' }] }
  test.each<[string, Content, string]>([
    ['text', text('cap'), 'basket'],
    ['numeric', { type: 'numeric', body: { ...base, answers: [{ value: 3, tolerance: 0 }], units: [], unitRequired: false } }, '4'],
    ['gaptext', { type: 'gaptext', body: { ...base, text: '[[g]]', gaps: [{ id: 'g', answers: [{ text: 'cap' }], caseSensitive: false }] } }, 'g=basket'],
    ['ordering', { type: 'ordering', body: { ...base, elements: order, method: 'all-or-nothing' } }, 'b>a>c'],
    ['matching', { type: 'matching', body: { ...base, ...pairs } }, 's=u'],
    ['gapmatch', { type: 'gapmatch', body: { ...base, text: '[[s]]', gaps: [{ id: 's', choice: 't' }], choices: pairs.targets.map((one) => ({ ...one, uses: 1 })) } }, 's=u'],
    ['case', caseOf({ id: 'p', points: 1, type: 'text', body: { ...base, answers: [{ text: 'cap' }], caseSensitive: false } }), 'p:basket'],
  ])('in a %s', (_type, content, wrong) => {
    expect(rivalOf(content, rows({ [wrong]: 1 }))).toBe(wrong)
  })
})

test('wordings that are all taken count together', () => {
  expect(rivalOf(text('cap', 'a cap'), rows({ cap: 14, basket: 3, 'a cap': 2 }))).toBeNull()
  expect(rivalOf(text('cap', 'a cap'), rows({ cap: 2, basket: 5, 'a cap': 2 }))).toBe('basket')
})

test('every right option of a multiple choice must hold its own', () => {
  const multiple: Content = { type: 'multiple', body: { ...base, options: [option('a', true), option('b', true), option('c', false)] } }
  expect(rivalOf(multiple, rows({ a: 9, b: 4, c: 3 }))).toBeNull()
  expect(rivalOf(multiple, rows({ a: 9, b: 4, c: 5 }))).toBe('c')
  expect(rivalOf(multiple, rows({ a: 9, b: 0, c: 1 }))).toBe('c')
})

test('plain picks of the parts of a case are not compared with one another', () => {
  const single = (id: string) => ({ id, points: 1, type: 'single' as const, body: { ...base, options: [option('a', true), option('b', false)] } })
  const content = caseOf(single('p'), single('q'))
  expect(rivalOf(content, rows({ 'p:a': 10, 'p:b': 2, 'q:a': 7, 'q:b': 5 }))).toBeNull()
  expect(rivalOf(content, rows({ 'p:a': 3, 'p:b': 2, 'q:a': 10, 'q:b': 5 }))).toBeNull()
  expect(rivalOf(content, rows({ 'p:a': 3, 'p:b': 4, 'q:a': 10, 'q:b': 5 }))).toBe('p:b')
})

test('typed words with a sign of equality are one answer', () => {
  expect(rivalOf(text('cap = 3'), rows({ 'cap = 3': 4, 'cap = 4': 2, 'x=y': 3 }))).toBeNull()
  expect(rivalOf(text('cap'), rows({ cap: 4, 'x=y': 6 }))).toBe('x=y')
})

test('rows that are cut are compared too, and the rival is kept', () => {
  const content = text('cap')
  const answer = (picks: string[], rest: number) => ({ itemId: 'i', versionId: 'v', score: 0, picks: answerForms(content, picks), seconds: null, rest, total: 0 })
  const crowd = Array.from({ length: 70 }, (_one, at) => [answer([`wrong ${at + 10}`], 0), answer([`wrong ${at + 10}`], 0)]).flat()
  const best = Array.from({ length: 80 }, () => answer([], 1))
  const { rows: all } = answerTable([...crowd, ...best, answer(['zebra'], 1)], offeredForms(content))
  expect(rivalOf(content, all)).toBe('zebra')
  expect(keptRows(all, null)).toHaveLength(60)
  expect(keptRows(all, 'zebra').map(({ pick }) => pick).slice(59)).toEqual(['wrong 69', 'zebra'])
})
