import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWord, wordsIn } from './fold-words'

const words = (text: string) => [...wordsIn(text)].map(({ word }) => word)

test('case, diacritics, possessives and letters of other keyboards do not part one word from another', () => {
  expect(words('Élise’s naïve Straße, ŁÓDŹ and don’t')).toEqual(['elise', 'naive', 'strasse', 'lodz', 'and', 'dont'])
})

test('an accent typed as a sign of its own is the same accent', () => {
  expect(words('re\u0301sume\u0301')).toEqual(words('résumé'))
})

test('a hyphen parts two words, and each says where it stands', () => {
  expect([...wordsIn('a carve-out')].slice(1)).toEqual([
    { word: 'carve', start: 2, end: 7 },
    { word: 'out', start: 8, end: 11 },
  ])
})

test('whatever is folded holds letters and digits only and stays itself when folded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(words(text).filter((word) => !/^[\p{L}\p{N}]{1,64}$/u.test(word))).toEqual([])
      expect(foldWord(foldWord(text))).toMatch(/^[\p{L}\p{N}]*$/u)
    }),
  )
})

test('words stand where they say, in order and apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      let last = 0
      for (const { word, start, end } of wordsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(foldWord(text.slice(start, end))).toBe(word)
        last = end
      }
    }),
  )
})
