import { expect, test } from 'vitest'
import { groupByObservation, seqOf } from './evidence'

test('rows of one observation stay together, in order', () => {
  const rows = ['a', 'a', 'b', 'c', 'c'].map((observationId, index) => ({ observationId, index }))
  expect(groupByObservation(rows).map((group) => group.map((row) => row.index))).toEqual([[0, 1], [2], [3, 4]])
})

test('numbers of a later claim are higher than all of an earlier one', () => {
  expect(seqOf(1, 999)).toBeLessThan(seqOf(2, 0))
  expect(() => seqOf(1, 1000)).toThrow(RangeError)
})
