import { expect, test } from 'vitest'
import { changeRows } from './change-rows'

const fields = { stem: 's', 'o.0.text': 'a', 'o.1.text': 'b', 'o.2.text': 'c' }
const texts = (all: Record<string, string>) => Object.keys(all).filter((name) => name.startsWith('o.')).sort().map((name) => all[name])

test('a row is added behind the others, taken away, moved up and moved down', () => {
  expect(changeRows(fields, 'add:o')).toEqual({ ...fields, 'o.3.id': '' })
  expect(texts(changeRows(fields, 'remove:o.1'))).toEqual(['a', 'c'])
  expect(texts(changeRows(fields, 'up:o.2'))).toEqual(['a', 'c', 'b'])
  expect(texts(changeRows(fields, 'down:o.0'))).toEqual(['b', 'a', 'c'])
})

test('rows inside rows change alone', () => {
  const nested = { 'g.0.o.0.text': 'a', 'g.0.o.1.text': 'b', 'g.1.o.0.text': 'c' }
  expect(changeRows(nested, 'remove:g.0.o.0')).toEqual({ 'g.0.o.0.text': 'b', 'g.1.o.0.text': 'c' })
})

test.each(['up:o.0', 'down:o.2', 'remove:o.9', 'remove:o', 'burn:o.1', '', 'remove:__proto__.0'])('%j changes nothing', (does) => {
  expect(changeRows(fields, does)).toEqual(fields)
})
