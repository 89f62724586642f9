import fc from 'fast-check'
import { expect, test } from 'vitest'
import { revisionsToDrop, revisionsToDropAfterPublishing } from './draft-history'

const typed = (count: number, characters = 5000) =>
  Array.from({ length: count }, (_, revision) => ({ revision, savedAt: revision * 3000, characters }))

test('the newest two hundred stay, older ones one in five minutes', () => {
  const dropped = new Set(revisionsToDrop(typed(1000)))
  for (let revision = 800; revision < 1000; revision++) expect(dropped.has(revision)).toBe(false)
  const older = typed(800).filter(({ revision }) => !dropped.has(revision))
  expect(older.map(({ savedAt }) => Math.floor(savedAt / 300_000))).toEqual([...new Set(older.map(({ savedAt }) => Math.floor(savedAt / 300_000)))])
  expect(older).toHaveLength(8)
})

test('what is kept is bounded in number and in size, and the newest is always kept', () => {
  const kept = fc.array(fc.record({ savedAt: fc.nat(10 ** 9), characters: fc.nat(262_144) }), { minLength: 1, maxLength: 600 })
  fc.assert(
    fc.property(kept, (all) => {
      const revisions = all.map((one, revision) => ({ ...one, revision }))
      const dropped = new Set(revisionsToDrop(revisions))
      const stays = revisions.filter((one) => !dropped.has(one.revision))
      expect(stays.length).toBeLessThanOrEqual(300)
      expect(stays.reduce((sum, one) => sum + one.characters, 0)).toBeLessThanOrEqual(8_000_000 + 262_144)
      expect(stays.at(-1)?.revision).toBe(revisions.length - 1)
    }),
    { numRuns: 100 },
  )
})

test('publishing leaves the newest twenty of the last day', () => {
  const now = typed(1000).at(-1)!.savedAt
  const dropped = new Set(revisionsToDropAfterPublishing(typed(1000), now))
  expect(typed(1000).filter(({ revision }) => !dropped.has(revision)).map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, index) => 980 + index))
  expect(revisionsToDropAfterPublishing(typed(3), now + 2 * 24 * 3600_000)).toEqual([2, 1, 0])
})
