import { expect, test } from 'vitest'
import { searchWords } from './search-words'

test('nothing typed is nothing to look for', () => {
  expect(searchWords('   ')).toEqual([])
})

test('a control character parts words and is never looked for', () => {
  expect(searchWords('a\u0000b')).toEqual([['a', 'A'], ['b', 'B']])
})

test('each word comes in each way names are cased, once', () => {
  expect(searchWords(' élise  O2 ')).toEqual([['élise', 'ÉLISE', 'Élise'], ['O2', 'o2']])
  expect(searchWords('NUÑEZ-ŠIMIĆ')).toEqual([['NUÑEZ-ŠIMIĆ', 'nuñez-šimić', 'Nuñez-Šimić']])
})

test('a search has at most five words of the first hundred characters', () => {
  expect(searchWords('a b c d e f g')).toHaveLength(5)
  expect(searchWords('x'.repeat(300))[0]?.[0]).toHaveLength(100)
})
