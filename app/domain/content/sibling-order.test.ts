import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followFiles, placeBefore } from './sibling-order'

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })
const sorted = (some: readonly string[]) => [...some].sort()

describe('placing one thing', () => {
  test('before another, last, or where it is', () => {
    expect(placeBefore(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b'])
    expect(placeBefore(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a'])
    expect(placeBefore(['a', 'b', 'c'], 'b', 'b')).toEqual(['a', 'b', 'c'])
  })

  test('brings in what comes from elsewhere', () => {
    expect(placeBefore(['a', 'b'], 'x', 'b')).toEqual(['a', 'x', 'b'])
    expect(placeBefore([], 'x', null)).toEqual(['x'])
  })

  test('before something that is gone is refused', () => {
    expect(placeBefore(['a', 'b'], 'a', 'gone')).toBeNull()
    expect(placeBefore(['a', 'b'], 'x', 'x')).toBeNull()
  })

  test('neither loses nor doubles anything, says it twice without harm, and keeps the order of the rest', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), (order, from, to) => {
        fc.pre(order.length > 0)
        const id = order[from % order.length] ?? ''
        const before = [...order, null][to % (order.length + 1)] ?? null
        const once = placeBefore(order, id, before) ?? []
        expect(sorted(once)).toEqual(sorted(order))
        expect(placeBefore(once, id, before)).toEqual(once)
        expect(once.filter((one) => one !== id)).toEqual(order.filter((one) => one !== id))
      }),
    )
  })
})

describe('following files', () => {
  test('puts what files name in their order and leaves the rest behind its neighbour', () => {
    expect(followFiles(['a', 'own', 'b', 'c'], ['c', 'b', 'a'])).toEqual(['c', 'b', 'a', 'own'])
    expect(followFiles(['own', 'a', 'b'], ['b', 'a'])).toEqual(['own', 'b', 'a'])
    expect(followFiles(['a'], ['gone', 'a'])).toEqual(['a'])
  })

  test('holds all that stood, each once, with the files in their order', () => {
    fc.assert(
      fc.property(ids, ids, (standing, files) => {
        const result = followFiles(standing, files)
        expect(sorted(result)).toEqual(sorted(standing))
        const named = files.filter((id) => standing.includes(id))
        expect(result.filter((id) => named.includes(id))).toEqual(named)
        expect(followFiles(result, files)).toEqual(result)
      }),
    )
  })
})
