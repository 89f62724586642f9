import { expect, test } from 'vitest'
import { drawnLately } from './drawn-lately'

test('what was drawn lately is found, and nothing else', () => {
  const { find, keep } = drawnLately(10)
  keep('a', '<p>')
  expect([find('a'), find('b')]).toEqual(['<p>', null])
  keep('a', '<b>x')
  expect(find('a')).toBe('<b>x')
})

test('the longest unused goes where all would be too long, and what is too long for itself is not kept', () => {
  const { find, keep } = drawnLately(10)
  keep('a', '1234')
  keep('b', '1234')
  find('a')
  keep('c', '1234')
  expect([find('a'), find('b'), find('c')]).toEqual(['1234', null, '1234'])
  keep('long', '12345678901')
  expect([find('long'), find('a')]).toEqual([null, '1234'])
  keep('whole', '1234567890')
  expect([find('whole'), find('a'), find('c')]).toEqual(['1234567890', null, null])
})
