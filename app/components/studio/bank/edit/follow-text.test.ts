import { expect, test } from 'vitest'
import { followText } from './follow-text'

const row = (id: string, named = true) => ({ key: `k-${id}`, id, named })
const newKey = () => 'new'

test('a place that comes gets a row, where the text names it', () => {
  expect(followText([row('a'), row('c')], ['a', 'b', 'c'], newKey)).toEqual([row('a'), { key: 'new', id: 'b', named: true }, row('c')])
})

test('a place that goes keeps its row behind the others, and has it back when it comes again', () => {
  const without = followText([row('a'), row('b')], ['b'], newKey)
  expect(without).toEqual([row('b'), row('a', false)])
  expect(followText(without, ['a', 'b'], newKey)).toEqual([row('a'), row('b')])
})

test('a place that is called otherwise keeps its row', () => {
  expect(followText([row('a'), row('b')], ['x', 'b'], newKey)).toEqual([{ key: 'k-a', id: 'x', named: true }, row('b')])
})

test('a place named twice has one row', () => {
  expect(followText([], ['a', 'a'], newKey)).toHaveLength(1)
})
