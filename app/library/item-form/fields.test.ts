import { expect, test } from 'vitest'
import { fieldsOf, numberIn, rowsOf, withRows } from './fields'

test('a form gives its words with one line end each, and no files', () => {
  const form = new FormData()
  form.set('stem', 'one\r\ntwo\0')
  form.set('file', new Blob(['x']), 'x.txt')
  expect(fieldsOf(form)).toEqual({ stem: 'one\ntwo' })
})

test('rows come in the order of their numbers, ten after nine, whatever is missing between', () => {
  expect(rowsOf({ 'a.10.text': 'ten', 'a.9.text': 'nine', 'a.x.text': 'none', 'ab.1.text': 'other' }, 'a')).toEqual([{ text: 'nine' }, { text: 'ten' }])
})

test('rows take the place of all there were', () => {
  expect(withRows({ 'a.3.text': 'old', 'a.order': 'x', b: '1' }, 'a', [{ text: 'new' }])).toEqual({ 'a.order': 'x', b: '1', 'a.0.text': 'new' })
})

test.each([['', undefined], ['30', 30], ['250 000', 250_000], ['-0.5', -0.5], ['−2', -2], ['.5', 0.5], ['250,000', '250,000'], ['ten', 'ten'], ['1e9', '1e9']])(
  '%j is read as %j', (text, value) => expect(numberIn(text)).toBe(value),
)
