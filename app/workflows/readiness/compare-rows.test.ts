import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRows } from './compare-rows'

type Row = { skill: string; day: string; mean: number; note?: string | null }
const row = fc.record({ skill: fc.constantFrom('a', 'b', 'c'), day: fc.constantFrom('1', '2'), mean: fc.double({ noNaN: true, min: -5, max: 5 }) })
const rows = fc.uniqueArray(row, { selector: ({ skill, day }) => skill + day })
const sorted = (list: readonly Row[]) => [...list].sort((a, b) => ((a.skill + a.day) < (b.skill + b.day) ? -1 : 1))

test('doing what the comparison says makes the rows right', () => {
  fc.assert(
    fc.property(rows, rows, (standing, right) => {
      const { added, changed, removed } = compareRows(['skill', 'day'], standing, right)
      const touched = new Set([...removed, ...changed].map(({ skill, day }) => skill + day))
      const after = [...standing.filter(({ skill, day }) => !touched.has(skill + day)), ...changed, ...added]
      expect(JSON.stringify(sorted(after))).toBe(JSON.stringify(sorted(right)))
      expect(compareRows(['skill', 'day'], after, right)).toEqual({ added: [], changed: [], removed: [] })
    }),
  )
})

test('one bit, a null or a text instead of a number is a difference; the order of columns is none', () => {
  const one: Row = { skill: 'a', day: '1', mean: 0.1, note: null }
  const changed = (other: object) => compareRows<object>(['skill', 'day'], [one], [other]).changed.length
  expect(changed({ note: null, mean: 0.1, day: '1', skill: 'a' })).toBe(0)
  expect([{ ...one, mean: 0.1 + 2 ** -56 }, { ...one, note: '' }, { ...one, mean: '0.1' }].map(changed)).toEqual([1, 1, 1])
})

test('a table whose rows need no further key has one row', () => {
  expect(compareRows([], [], [{ mean: 1 }])).toEqual({ added: [{ mean: 1 }], changed: [], removed: [] })
  expect(compareRows([], [{ mean: 2 }], [{ mean: 1 }])).toEqual({ added: [], changed: [{ mean: 1 }], removed: [] })
})
