import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Candidate } from './draw'
import { drawSections } from './draw-sections'
import type { Section } from './sections'

const from = { skills: [], clauseTypes: [], tags: [], difficultyFrom: null, difficultyTo: null }
const draws = (draw: number, title = 'Part'): Section => ({ title, shuffle: true, draw, from })
const fixed = (items: string[], shuffle = false): Section => ({ title: 'Fixed', shuffle, items })
const pool = (ids: readonly (string | number)[], seen: readonly (string | number)[] = []): Candidate[] =>
  ids.map((id) => ({ versionId: String(id), group: null, seen: seen.includes(id) }))
const all = (parts: { items: string[] }[]) => parts.flatMap(({ items }) => items)

test('fixed items stand in their order unless the section shuffles, and the same seed gives the same', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  expect(drawSections([fixed(ids)], [pool(ids)], 1)).toEqual([{ title: 'Fixed', items: ids }])
  const mixed = drawSections([fixed(ids, true)], [pool(ids)], 1)
  expect(all(mixed)).not.toEqual(ids)
  expect(all(mixed).sort()).toEqual(ids)
  expect(drawSections([fixed(ids, true)], [pool(ids)], 1)).toEqual(mixed)
})

test('an item that is fixed anywhere is drawn nowhere, and fixed twice comes once', () => {
  const parts = drawSections([draws(3), fixed(['a', 'b']), fixed(['b', 'c'])], [pool(['a', 'b', 'c', 'd', 'e']), pool(['a', 'b']), pool(['b', 'c'])], 4)
  expect(parts.map(({ items }) => items.slice().sort())).toEqual([['d', 'e'], ['a', 'b'], ['c']])
})

test('unseen items are preferred, even where that means to share', () => {
  for (let seed = 0; seed < 40; seed++) {
    const parts = drawSections([draws(2), draws(1)], [pool([1, 2, 3, 4], [3, 4]), pool([1, 5])], seed)
    expect(parts.map(({ items }) => items.slice().sort())).toEqual([['1', '2'], ['5']])
  }
})

test('a broad section leaves a narrow one what it needs', () => {
  for (let seed = 0; seed < 40; seed++) {
    const parts = drawSections([draws(3, 'broad'), draws(2, 'narrow')], [pool([1, 2, 3, 4, 5]), pool([1, 2])], seed)
    expect(parts.map(({ items }) => items.length)).toEqual([3, 2])
  }
})

test('no draw repeats an item, takes one from outside its pool, or leaves a place open that its own pool could fill', () => {
  const section = fc.record({ draw: fc.nat(6), ids: fc.uniqueArray(fc.nat(15)), seen: fc.uniqueArray(fc.nat(15)) })
  fc.assert(
    fc.property(fc.array(section, { maxLength: 4 }), fc.nat(1000), (given, seed) => {
      const pools = given.map(({ ids, seen }) => pool(ids, seen))
      const parts = drawSections(given.map(({ draw }) => draws(draw)), pools, seed)
      const drawn = all(parts)
      expect(new Set(drawn).size).toBe(drawn.length)
      for (const [at, { items }] of parts.entries()) {
        const { draw = 0, ids = [] } = given[at] ?? {}
        expect(items.length).toBeLessThanOrEqual(draw)
        expect(items.every((id) => ids.map(String).includes(id))).toBe(true)
        if (items.length < draw) expect(ids.every((id) => drawn.includes(String(id)))).toBe(true)
      }
      expect(drawSections(given.map(({ draw }) => draws(draw)), pools, seed)).toEqual(parts)
    }),
  )
})
