import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growth, belowSquare } from '../../../test/growth'
import { bestText, keyText, matchesText } from './match-text'
import { normalText } from './normal-text'

test.each([
  ['Indemnity', '  indemnity. '],
  ['hold harmless', 'HOLD\u00a0 harmless!'],
  ['non-compete', 'non–compete'],
  ['"as is"', '“As is”'],
  ['customer\'s', 'customer’s'],
  ['ﬁne', 'fine'],
  ['co\u00adop', 'coop'],
  ['?', '?'],
])('%s takes %s', (accepted, typed) => {
  expect(matchesText(accepted, typed)).toBe(true)
})

test('case tells words apart only where it matters', () => {
  expect(matchesText('Term', 'term')).toBe(true)
  expect(matchesText('Term', 'term', true)).toBe(false)
  expect(matchesText('Term', 'Term.', true)).toBe(true)
})

test.each([
  ['limit* of * liability', 'Limitation of liability', true],
  ['limit* of * liability', 'limits of the supplier’s liability', true],
  ['limit* of * liability', 'limit of reliability', false],
  ['limit* of * liability', 'unlimited liability', false],
  ['* days', '30 days', true],
  ['* days', 'days', true],
  ['* days', 'holidays', false],
  ['cap *', 'cap on liability', true],
  ['cap *', 'capital', false],
  ['cap*', 'capital', true],
  ['ab*ba', 'aba', false],
  ['ab*ba', 'abba', true],
  ['*', 'whatever', true],
  ['5 \\* 3', '5 * 3', true],
  ['5 \\* 3', '5 times 3', false],
])('%s and %s: %s', (accepted, typed, taken) => {
  expect(matchesText(accepted, typed)).toBe(taken)
})

test('words of any kind are taken by themselves, once an asterisk in them is written as one', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.boolean(), (words, caseSensitive) => {
      expect(matchesText(words.replaceAll('*', '\\*'), words, caseSensitive)).toBe(true)
    }),
  )
})

test('making words normal twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(normalText(normalText(words))).toBe(normalText(words))
    }),
  )
})

test('the answer that earns most is taken, and the key is one that somebody could type', () => {
  const answers = [{ text: 'cap*', weight: 0.5 }, { text: 'cap on * liability' }]
  expect(bestText(answers, 'cap on all liability', false)).toBe(answers[1])
  expect(bestText(answers, 'capital', false)).toBe(answers[0])
  expect(bestText(answers, 'none', false)).toBeNull()
  expect(keyText(answers)).toBe('cap on liability')
  expect(bestText(answers, keyText(answers), false)).toBe(answers[1])
})

test('many wildcards and long words take the time of their length', () => {
  expect(matchesText(`${'a*'.repeat(200)}b`, 'a'.repeat(1_000))).toBe(false)
  expect(normalText(`${'. '.repeat(500)}x`)).toContain('x')
  expect(growth(500, (size) => matchesText(`${'a*'.repeat(200)}b`, 'a'.repeat(size)))).toBeLessThan(belowSquare)
  expect(growth(500, (size) => normalText(`${'. '.repeat(size)}x`))).toBeLessThan(belowSquare)
})
