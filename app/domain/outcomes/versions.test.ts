import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Told } from './outcome'
import { fateOf, inForce, saidOf, type Standing } from './versions'

const version = (number: number, said = 'a'): Standing => ({ version: number, said })

test.each([
  [[], version(1), 'recorded'],
  [[version(1)], version(1), 'repeated'],
  [[version(1)], version(1, 'b'), 'other-words'],
  [[version(1)], version(2), 'corrected'],
  [[version(1), version(3)], version(2), 'outdated'],
  [[version(1), version(3)], version(1), 'repeated'],
] as const)('beside %j there comes %j: %s', (standing, arriving, fate) => {
  expect(fateOf(standing, arriving)).toBe(fate)
})

test('whatever the order in which versions come, and however often, the same ones stand and the highest is in force', () => {
  const versions = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(versions.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }))), ([all, order]) => {
      const standing: Standing[] = []
      for (const number of order) if (fateOf(standing, version(number)) !== 'repeated') standing.push(version(number))
      expect(standing.map((one) => one.version).sort((a, b) => a - b)).toEqual([...all].sort((a, b) => a - b))
      expect(inForce(standing)?.version).toBe(Math.max(...all))
    }),
  )
})

test('what was said reads the same whatever order its fields came in', () => {
  const told: Told = { kind: 'signed', sourceId: 'a', version: 1, who: 'mina', at: 0, contractId: 'c', clauseTypeId: null }
  const { who, ...rest } = told
  expect(saidOf({ who, ...rest })).toBe(saidOf(told))
  expect(JSON.parse(saidOf(told))).toEqual(told)
  expect(saidOf({ ...told, at: 1 })).not.toBe(saidOf(told))
})
