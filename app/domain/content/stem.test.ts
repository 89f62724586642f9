import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stem } from './stem'

test.each([
  ['caresses', 'caress'], ['ponies', 'poni'], ['cats', 'cat'], ['agreed', 'agre'], ['plastered', 'plaster'], ['bled', 'bled'], ['motoring', 'motor'],
  ['sing', 'sing'], ['conflated', 'conflat'], ['hopping', 'hop'], ['falling', 'fall'], ['filing', 'file'], ['happy', 'happi'], ['sky', 'sky'],
  ['relational', 'relat'], ['conditional', 'condit'], ['vietnamization', 'vietnam'], ['operator', 'oper'], ['hopefulness', 'hope'],
  ['triplicate', 'triplic'], ['electrical', 'electr'], ['allowance', 'allow'], ['replacement', 'replac'], ['adoption', 'adopt'], ['rate', 'rate'],
  ['cease', 'ceas'], ['controll', 'control'], ['roll', 'roll'],
])('%s has the stem %s, as Porter prints it', (word, expected) => {
  expect(stem(word)).toBe(expected)
})

test.each([
  ['terminate', 'terminated', 'termination', 'terminates'],
  ['liability', 'liabilities'],
  ['indemnity', 'indemnities'],
  ['confidential', 'confidentiality'],
  ['assign', 'assigned', 'assignment', 'assigns'],
  ['limit', 'limits', 'limited', 'limiting'],
])('the forms of one word have one stem: %s', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1)
})

test('a word with a digit, of another script or of two letters stays as it is', () => {
  expect(['eu', 'iso27001', 'договоры', 'as'].map(stem)).toEqual(['eu', 'iso27001', 'договоры', 'as'])
})

test('no word is left without letters, and none grows by more than one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,30}$/), (word) => {
      expect(stem(word)).toMatch(/^[a-z]+$/)
      expect(stem(word).length).toBeLessThanOrEqual(word.length + 1)
    }),
  )
})
