import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leaving, limits } from './leaving'

const page = (path: string, opened: number, change: { kind?: 'lesson' | 'overview'; bytes?: number } = {}) => ({ path, opened, kind: 'lesson' as const, bytes: 1000, ...change })

test('within the limits everything stays', () => {
  expect(leaving([page('/a', 1), page('/b', 2)])).toEqual([])
})

test('past fifty lessons the one opened least recently goes', () => {
  const pages = Array.from({ length: 51 }, (_, index) => page(`/${index}`, index === 7 ? 0 : index + 1))
  expect(leaving(pages)).toEqual(['/7'])
  expect(leaving([...pages.slice(0, 7), ...pages.slice(8), page('/learn', 0, { kind: 'overview' })])).toEqual([])
})

test('past sixty megabytes the heavy one that was not opened for long goes, and all older ones', () => {
  expect(leaving([page('/new', 3, { bytes: 1_000_000 }), page('/heavy', 2, { bytes: 59_500_000 }), page('/old', 1)])).toEqual(['/heavy', '/old'])
})

test('what stays is within the limits, and nothing that goes was opened after something of its kind that stays', () => {
  const pages = fc.uniqueArray(
    fc.record({ path: fc.string({ minLength: 1 }), opened: fc.nat(1000), kind: fc.constantFrom('lesson' as const, 'overview' as const), bytes: fc.nat(3_000_000) }),
    { selector: ({ path }) => path, maxLength: 120 },
  )
  fc.assert(
    fc.property(pages, (all) => {
      const gone = new Set(leaving(all))
      const stays = all.filter(({ path }) => !gone.has(path))
      expect(stays.filter(({ kind }) => kind === 'lesson').length).toBeLessThanOrEqual(limits.lesson)
      expect(stays.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(limits.bytes)
      for (const one of all.filter(({ path }) => gone.has(path))) {
        expect(stays.filter(({ kind, opened }) => kind === one.kind && opened < one.opened)).toEqual([])
      }
    }),
  )
})
