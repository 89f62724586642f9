import { expect, test } from 'vitest'
import { difficultyWords, flagWords, plainStem, shortStem } from './bank-words'

test('a stem is one line without the marks of its text', () => {
  expect(plainStem('The *cap* is [[gap1]]\n  per year.')).toBe('The cap is … per year.')
  expect(shortStem('Who pays?')).toBe('Who pays?')
  const long = shortStem('word '.repeat(40))
  expect(long).toMatch(/word…$/)
  expect(long.length).toBeLessThanOrEqual(61)
})

test('a difficulty has its sign, and a flag without words is said by its code', () => {
  expect([1, 0, -1.25].map(difficultyWords)).toEqual(['+1.0', '0.0', '\u22121.3'])
  expect(flagWords('weak-distractor')).toBe('weak distractor')
})
