import { expect, test } from 'vitest'
import { circleThrough } from './module-requires'

const requires = new Map([['b', ['a']], ['c', ['b', 'x/y/lesson']], ['d', []]])

test('a chain is no circle', () => {
  expect(circleThrough(requires, 'd', ['c', 'a'])).toBeNull()
  expect(circleThrough(requires, 'a', [])).toBeNull()
  expect(circleThrough(requires, 'a', ['gone'])).toBeNull()
})

test('a circle is told from its start to its start', () => {
  expect(circleThrough(requires, 'a', ['a'])).toEqual(['a', 'a'])
  expect(circleThrough(requires, 'a', ['d', 'b'])).toEqual(['a', 'b', 'a'])
  expect(circleThrough(requires, 'a', ['c'])).toEqual(['a', 'c', 'b', 'a'])
})

test('a circle among the others does not hold up the search', () => {
  expect(circleThrough(new Map([['b', ['c']], ['c', ['b']]]), 'a', ['b'])).toBeNull()
})
