import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOf } from '.'
import type { Content, ContentOf } from '../item'
import { shuffled } from '../random'

const example = (count: number): ContentOf<'ordering'> => ({
  type: 'ordering',
  body: {
    stem: 'In order, please.', excerpt: null, feedback: null, method: 'longest-ordered-subset',
    elements: Array.from({ length: count }, (_, at) => ({ id: `e${at}`, text: `step ${at}` })),
  },
})

test('elements are never shown in their right order, whether they are shuffled or not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.integer(), fc.boolean(), (count, seed, shuffles) => {
      const shown = kindOf(example(count)).ask((list) => (shuffles ? shuffled(list, seed) : [...list])).asked as { elements: { id: string }[] }
      const ids = shown.elements.map(({ id }) => id)
      expect(ids).not.toEqual(example(count).body.elements.map(({ id }) => id))
      expect([...ids].sort()).toEqual(example(count).body.elements.map(({ id }) => id))
    }),
  )
})

test('an answer names every element once', () => {
  const { isAnswer } = kindOf(example(3))
  expect(isAnswer(['e2', 'e0', 'e1'])).toBe(true)
  expect(isAnswer(['e2', 'e0'])).toBe(false)
  expect(isAnswer(['e2', 'e0', 'e0'])).toBe(false)
  expect(isAnswer(['e2', 'e0', 'e9'])).toBe(false)
})

test('a line says for each place what stands there and what belongs there', () => {
  const kind = kindOf(example(3) as Content)
  const { asked } = kind.ask((list) => [...list])
  expect(kind.review(['e1', 'e2', 'e0'], asked).lines).toMatchObject([
    { id: 'e1', label: 'Place 1', given: 'step 1', key: 'step 0', right: true },
    { id: 'e2', label: 'Place 2', given: 'step 2', key: 'step 1', right: true },
    { id: 'e0', label: 'Place 3', given: 'step 0', key: 'step 2', right: false },
  ])
})
