import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fingerprint, seededOrder } from './fingerprint'

it('agrees with the published FNV-1a vectors', () => {
  expect(fingerprint('')).toBe('cbf29ce484222325')
  expect(fingerprint('a')).toBe('af63dc4c8601ec8c')
  expect(fingerprint('foobar')).toBe('85944171f73967e8')
})

it('agrees with the definition on any text', () => {
  const byDefinition = (text: string) => {
    let hash = 0xcbf29ce484222325n
    for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
    return hash.toString(16).padStart(16, '0')
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fingerprint(text) === byDefinition(text)))
})

it('orders by seed and name alone, losing nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), (names, seed) => {
      const ordered = seededOrder(names, (name) => name, seed)
      expect(seededOrder([...names].reverse(), (name) => name, seed)).toEqual(ordered)
      expect([...ordered].sort()).toEqual([...names].sort())
    }),
  )
})
