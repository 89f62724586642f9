import { expect, test } from 'vitest'
import type { ItemVersion } from './item'
import { answersOf, saidBy } from './item-said'

const version = {
  id: 'v', itemId: 'i', number: 1, type: 'single', skills: { b: 1, a: 0.5 }, clauseTypes: [], difficulty: 0, lessonId: null, source: 'Own work', stemHtml: null,
  body: {
    stem: 'Who pays?', excerpt: null, feedback: null,
    options: [{ id: 'x', text: 'The seller', right: true, feedback: 'Clause 4.' }, { id: 'y', text: 'Nobody', right: false, feedback: '' }],
  },
} as ItemVersion

test('a version is said field by field, without what it does not say', () => {
  expect(saidBy(version)).toEqual({
    question: 'Who pays?', answers: '✓ The seller — Clause 4.\n✕ Nobody', skills: 'a 0.5\nb 1', difficulty: '0', type: 'single', source: 'Own work',
  })
})

test('the key stands in the order of its author', () => {
  expect(answersOf(version).map(({ label, right }) => [label, right])).toEqual([['The seller', true], ['Nobody', false]])
})
