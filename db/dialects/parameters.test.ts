import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSqliteValues } from './parameters'

describe('a parameter', () => {
  it('passes as it is when SQLite has its type', () => {
    const bytes = Buffer.from('scan')
    expect(toSqliteValues(['text', 1.5, Infinity, null, bytes])).toEqual(['text', 1.5, Infinity, null, bytes])
  })

  it('is 0 or 1 for a boolean and a Buffer for any byte array', () => {
    expect(toSqliteValues([true, false])).toEqual([1, 0])
    const view = new Uint8Array([9, 1, 2, 9]).subarray(1, 3)
    expect(toSqliteValues([view])).toEqual([Buffer.from([1, 2])])
  })

  it('is a number for a bigint that a number can hold, and refused beyond', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        expect(toSqliteValues([BigInt(n)])).toEqual([n])
      }),
    )
    expect(() => toSqliteValues([2n ** 53n])).toThrow(RangeError)
    expect(() => toSqliteValues([-(2n ** 53n)])).toThrow(RangeError)
  })

  it.each([
    [new Date(0), 'Parameter 2 is a Date: times are ISO text here'],
    [undefined, 'Parameter 2 is undefined'],
    [Number.NaN, 'Parameter 2 is NaN'],
    [{ a: 1 }, 'Parameter 2 is an object'],
    [[1], 'Parameter 2 is an array'],
    [Symbol('a'), 'Parameter 2 is a symbol'],
    [() => 1, 'Parameter 2 is a function'],
  ])('is refused by a TypeError that names it: %s', (value, message) => {
    expect(() => toSqliteValues(['first', value])).toThrow(TypeError)
    expect(() => toSqliteValues(['first', value])).toThrow(message)
  })
})
