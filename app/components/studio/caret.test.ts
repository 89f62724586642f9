import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offsetOf, placeOf } from './caret'

test('a place is found on its line', () => {
  expect(offsetOf('one\ntwo\nthree', 1, 1)).toBe(0)
  expect(offsetOf('one\ntwo\nthree', 2, 3)).toBe(6)
  expect(offsetOf('one\ntwo\nthree', 3, 1)).toBe(8)
})

test('a place past the end of its line, or of the text, is that end', () => {
  expect(offsetOf('one\ntwo', 1, 9)).toBe(3)
  expect(offsetOf('one\ntwo', 9, 1)).toBe(7)
})

test('every offset comes back from its place', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n')).map((letters) => letters.join(''))
  fc.assert(
    fc.property(text, fc.nat(), (source, number) => {
      const offset = number % (source.length + 1)
      const { line, column } = placeOf(source, offset)
      expect(offsetOf(source, line, column)).toBe(offset)
    }),
  )
})
