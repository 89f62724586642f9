import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRange } from './byte-range'

test('a range is from, from and to, or the last so many', () => {
  expect(byteRange('bytes=0-', 10)).toEqual({ start: 0, end: 9 })
  expect(byteRange('bytes=2-4', 10)).toEqual({ start: 2, end: 4 })
  expect(byteRange('bytes=2-400', 10)).toEqual({ start: 2, end: 9 })
  expect(byteRange('bytes=-3', 10)).toEqual({ start: 7, end: 9 })
  expect(byteRange('bytes=-30', 10)).toEqual({ start: 0, end: 9 })
})

test('beyond the end there is nothing; what cannot be understood asks for all', () => {
  expect(['bytes=10-', 'bytes=-0'].map((one) => byteRange(one, 10))).toEqual(['none', 'none'])
  expect([null, '', 'bytes=-', 'bytes=4-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=1e9-'].map((one) => byteRange(one, 10))).toEqual(Array(7).fill('all'))
})

test('whatever is asked, what is answered lies within', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.option(fc.nat(2000)), fc.option(fc.nat(2000)), (size, from, to) => {
      const range = byteRange(`bytes=${from ?? ''}-${to ?? ''}`, size)
      if (typeof range === 'string') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.start).toBeLessThanOrEqual(range.end)
      expect(range.end).toBeLessThan(size)
    }),
  )
})
