import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './search-query'
import { lookupsOf, type Searchable, tokensOf, wordCount } from './search-tokens'

/** What the databases do with tokens and lookups, in a few lines: the best weight of each word, all of which must be found. */
function scoreOf(entry: Searchable, text: string): number {
  const tokens = tokensOf(entry)
  const best = parseQuery(text).map((word) =>
    Math.max(0, ...lookupsOf(word).map(({ token, prefix, weight }) => (tokens.some((one) => (prefix ? one.startsWith(token) : one === token)) ? weight : 0))),
  )
  return best.includes(0) ? 0 : best.reduce((sum, one) => sum + one, 0)
}

const entry = (title: string, heads: string[] = [], ...body: string[]): Searchable => ({ title, heads, body })

test('a name goes before a heading, a heading before what is said often, that before what is said once', () => {
  const scores = [
    entry('Caps'), entry('Money', ['How a cap works']), entry('Money', [], 'A cap. Two caps. The cap.'), entry('Money', [], 'One cap.'), entry('Money'),
  ].map((one) => scoreOf(one, 'cap on'))
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(new Set(scores).size).toBe(5)
  expect(scores.at(-1)).toBe(0)
})

test('a whole word goes before the beginning of one', () => {
  expect(scoreOf(entry('Cap'), 'cap')).toBeGreaterThan(scoreOf(entry('Capacity'), 'cap'))
})

test('every word must be found, wherever it stands', () => {
  expect(scoreOf(entry('Indemnity', [], 'who pays'), 'indemnity pay')).toBeGreaterThan(0)
  expect(scoreOf(entry('Indemnity', [], 'who pays'), 'indemnity renewal')).toBe(0)
})

test('one letter begins names, not all that is said', () => {
  expect(scoreOf(entry('Indemnity'), 'i')).toBeGreaterThan(0)
  expect(scoreOf(entry('Cap', [], 'indemnity'), 'i')).toBe(0)
})

test('tokens are letters and digits, none comes twice, and the longest text stays within what a row may hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const tokens = tokensOf(entry(text, [text], text))
      expect(new Set(tokens).size).toBe(tokens.length)
      expect(tokens.filter((token) => !/^[thbo][sw][\p{L}\p{N}]+$/u.test(token))).toEqual([])
    }),
  )
  const long = Array.from({ length: 15_000 }, (_, number) => `${'ﷺ'.repeat(2)}${number.toString(36)}ж`).join(' ')
  expect(Buffer.byteLength(tokensOf(entry('Long', [], long)).join(' '))).toBeLessThan(1_048_575)
})

test('a title is as long as it has words', () => {
  expect(wordCount('Limitation of liability')).toBe(3)
})
