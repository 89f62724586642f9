import { expect, test } from 'vitest'
import { piecesOf, placesIn } from './placed-text'

const words = (text: string) => ({ words: text, place: null })
const place = (id: string) => ({ words: null, place: id })

test('a text falls into its words and its places, in order and without anything lost', () => {
  expect(piecesOf('Liability is [[g1]] at [[g2]].')).toEqual([words('Liability is '), place('g1'), words(' at '), place('g2'), words('.')])
  expect(piecesOf('[[a]][[b]]')).toEqual([place('a'), place('b')])
  expect(placesIn('[[b]] then [[a]]')).toEqual(['b', 'a'])
})

test('a text without places is one piece, and an empty text none', () => {
  expect(piecesOf('As agreed.')).toEqual([words('As agreed.')])
  expect(piecesOf('')).toEqual([])
})

test('brackets that name no place stay words', () => {
  for (const text of ['[Company Name]', '[[ ]]', '[[]]', '[[a b]]', '[[a', '[a]]']) expect(piecesOf(text), text).toEqual([words(text)])
  expect(piecesOf('[[[a]]]')).toEqual([words('['), place('a'), words(']')])
})
