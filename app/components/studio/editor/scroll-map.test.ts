import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAtTop, marksOf, topOfLine } from './scroll-map'

const marks = marksOf([6, 10, 30], [0, 100, 500], 40, 900)

test('a block’s first line stands where the block begins', () => {
  expect(topOfLine(marks, 10)).toBe(100)
  expect(lineAtTop(marks, 500)).toBe(30)
})

test('inside a block one follows the other in proportion', () => {
  expect(topOfLine(marks, 20)).toBe(300)
  expect(lineAtTop(marks, 300)).toBe(20)
})

test('the front matter is drawn nowhere, and the ends are the ends', () => {
  expect(topOfLine(marks, 3)).toBe(0)
  expect(topOfLine(marks, 41)).toBe(900)
  expect(topOfLine(marks, 99)).toBe(900)
  expect(topOfLine(marksOf([], [], 5, 0), 3)).toBe(0)
})

test('further down in the text is never further up in the drawing, and the way back leads to the same place', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(steps, fc.double({ min: 0, max: 1, noNaN: true }), (pairs, share) => {
      let [line, top] = [1, 0]
      const places = pairs.map(([lines, height]) => ({ line: (line += lines), top: (top += height) }))
      const all = marksOf(places.map((place) => place.line), places.map((place) => place.top), line + 5, top + 300)
      const at = 1 + share * (line + 5)
      expect(topOfLine(all, at)).toBeLessThanOrEqual(topOfLine(all, at + 1))
      expect(lineAtTop(all, topOfLine(all, at))).toBeCloseTo(at, 4)
    }),
  )
})
