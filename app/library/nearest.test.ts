import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, nearest } from './nearest'

const names = ['Callout', 'Term', 'Clause', 'Compare', 'Reveal', 'br', 'sub', 'sup']

test('one letter put in, taken out, replaced or swapped is one edit', () => {
  expect([
    editDistance('clause', 'clauses'),
    editDistance('clause', 'clase'),
    editDistance('clause', 'clouse'),
    editDistance('clause', 'cluase'),
  ]).toEqual([1, 1, 1, 1])
})

test('the distance is 0 for the same word only, the same both ways, and at most the longer word', () => {
  const word = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b)
      expect(distance === 0).toBe(a === b)
      expect(distance).toBe(editDistance(b, a))
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})

test('a slip of the pen finds its name, whatever the case', () => {
  expect([nearest('Calout', names), nearest('callout', names), nearest('Trem', names), nearest('sop', names)]).toEqual([
    'Callout',
    'Callout',
    'Term',
    'sup',
  ])
})

test('a name that is like none has no neighbour, and neither has a very long one', () => {
  expect([nearest('iframe', names), nearest('a', names), nearest('x'.repeat(65), ['x'.repeat(64)])]).toEqual([null, null, null])
})
