import { expect, test } from 'vitest'
import { itemHead } from './item-head'

const head = { skills: { 'terminology.indemnity': 1 } }

test('a head needs a skill alone; the rest has its plain value', () => {
  expect(itemHead.parse(head)).toEqual({ ...head, clauseTypes: [], difficulty: 0, tags: [], source: null })
})

test('tags are kept in small letters joined by hyphens, once each, in one order', () => {
  expect(itemHead.parse({ ...head, tags: ['NDA', ' Q3 launch ', 'nda'] }).tags).toEqual(['nda', 'q3-launch'])
})

test.each([
  ['no skill', { skills: {} }, /at least one skill/],
  ['a skill without weight', { skills: { 'a.b': 0 } }, /above 0/],
  ['a weight over 1', { skills: { 'a.b': 1.1 } }, /up to 1/],
  ['a skill that is no id', { skills: { 'A skill': 1 } }, /by its id/],
  ['a difficulty beyond the scale', { ...head, difficulty: 5 }, /-4/],
  ['a tag of signs', { ...head, tags: ['<>'] }, /letters and numbers/],
])('%s is refused with how to mend it', (_, given, words) => {
  expect(itemHead.safeParse(given).error?.issues.map(({ message }) => message)).toEqual(expect.arrayContaining([expect.stringMatching(words)]))
})
