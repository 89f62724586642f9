import { expect, test } from 'vitest'
import { moved, movedBeside } from './moved'

test('an element moves up, down, and no further than the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a'])
})

test('an element is put before or after another', () => {
  expect(movedBeside(['a', 'b', 'c'], 'c', 'a', 'before')).toEqual(['c', 'a', 'b'])
  expect(movedBeside(['a', 'b', 'c'], 'a', 'b', 'after')).toEqual(['b', 'a', 'c'])
  expect(movedBeside(['a', 'b', 'c'], 'a', 'c', 'after')).toEqual(['b', 'c', 'a'])
  expect(movedBeside(['a', 'b'], 'a', 'a', 'after')).toEqual(['a', 'b'])
  expect(movedBeside(['a', 'b'], 'x', 'a', 'after')).toEqual(['a', 'b'])
})
