import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answers, parseQuery } from './search-query'

const words = (text: string) => parseQuery(text).map(({ word }) => word)

test('several words are asked for, each once, the last as a beginning', () => {
  expect(parseQuery('Terminated contracts, terminated ind')).toEqual([
    { word: 'terminated', stem: 'termin', isLast: false },
    { word: 'contracts', stem: 'contract', isLast: false },
    { word: 'ind', stem: 'ind', isLast: true },
  ])
})

test('words that every text holds are left out, unless there is nothing else', () => {
  expect(words('what is a limitation of liability')).toEqual(['limitation', 'liability'])
  expect(words('who is it')).toEqual(['who', 'is', 'it'])
})

test('a word that another follows is whole, even where the other is left out', () => {
  expect(parseQuery('cap').at(-1)?.isLast).toBe(true)
  expect(parseQuery('cap on').at(-1)?.isLast).toBe(false)
})

test.each(['', '   ', '"', '*', '"" OR ()', '---', '\0', '&|!<->:*', '🙂'])('%j asks for nothing, or for words alone', (text) => {
  for (const { word } of parseQuery(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
})

test('whatever is typed, at most eight words of letters and digits are asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const query = parseQuery(text)
      expect(query.length).toBeLessThanOrEqual(8)
      expect(query.flatMap(({ word, stem }) => [word, stem]).filter((one) => !/^[\p{L}\p{N}]{1,65}$/u.test(one))).toEqual([])
    }),
  )
})

test('a word is answered by itself, by its other forms, and where it is the last by what it begins', () => {
  const [limit, lia] = parseQuery('limits lia')
  if (!limit || !lia) throw new Error('two words were asked for')
  expect(answers('limitation', limit)).toBe(true)
  expect(answers('lime', limit)).toBe(false)
  expect(answers('liability', lia)).toBe(true)
  expect(answers('limitations', { ...lia, isLast: false })).toBe(false)
})
