import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearMiss, slipsAllowed, slipsBetween } from './near-miss'

const answers = [{ text: 'indemnity' }, { text: 'hold* harmless' }, { text: 'within 30 days' }]

test('wrong words that are nearly right are shown with what they nearly are', () => {
  expect(nearMiss(answers, 'indemnty')).toEqual({ text: 'indemnity', slips: 1 })
  expect(nearMiss(answers, 'Idnemnity.')).toEqual({ text: 'indemnity', slips: 1 })
  expect(nearMiss(answers, 'hold harmles')).toEqual({ text: 'hold harmless', slips: 1 })
})

test('right words are no near miss, and neither are those far off or with another figure', () => {
  expect(nearMiss(answers, 'Indemnity')).toBeNull()
  expect(nearMiss(answers, 'warranty')).toBeNull()
  expect(nearMiss(answers, 'within 60 days')).toBeNull()
  expect(nearMiss([{ text: 'cap' }], 'cup')).toBeNull()
})

test('words in the wrong case are a near miss where case matters', () => {
  expect(nearMiss([{ text: 'Term' }], 'term', true)).toEqual({ text: 'Term', slips: 0 })
})

test('more slips are forgiven in longer words, four at the most', () => {
  expect([3, 4, 9, 16, 90].map(slipsAllowed)).toEqual([0, 1, 2, 4, 4])
})

test('slips count the same both ways, are none between equals, and never more than the longer word has letters', () => {
  const word = fc.string({ maxLength: 8 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      const slips = slipsBetween(one, other, 99)
      expect(slips).toBe(slipsBetween(other, one, 99))
      expect(slips === 0).toBe(one === other)
      expect(slips).toBeLessThanOrEqual(Math.max([...one].length, [...other].length))
    }),
  )
})

test('two neighbours swapped are one slip', () => {
  expect(slipsBetween('ab', 'ba', 2)).toBe(1)
  expect(slipsBetween('clause', 'cluase', 2)).toBe(1)
  expect(slipsBetween('ca', 'abc', 3)).toBe(3)
})
