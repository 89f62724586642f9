import { expect, test } from 'vitest'
import { heldAt, needChanges } from './role-change'
import type { Requirement } from './taxonomy'

const need = (skillId: string, more: Partial<Requirement> = {}): Requirement => ({ skillId, mandatory: true, weight: 1, level: 0.7, difficulty: 0, items: 5, horizonDays: 90, ...more })

test('what is added, changed and taken away is told; another order is no change', () => {
  const before = { requirements: [need('a'), need('b'), need('c')] }
  const after = { requirements: [need('c'), need('d'), need('a', { level: 0.8 })] }
  expect(needChanges(before, after).map(({ skillId, from, to }) => [skillId, from?.level ?? null, to?.level ?? null])).toEqual([['d', null, 0.7], ['a', 0.7, 0.8], ['b', 0.7, null]])
  expect(needChanges(before, { requirements: [need('b'), need('c'), need('a')] })).toEqual([])
})

test.each([{ weight: 2 }, { mandatory: false }, { difficulty: 0.1 }, { items: 4 }, { horizonDays: 91 }, { outcomeWeight: 0.6 }])('%o is a change', (more) => {
  expect(needChanges({ requirements: [need('a')] }, { requirements: [need('a', more)] })).toHaveLength(1)
})

test('the form of a moment is the newest saved until then, the first one before all', () => {
  const versions = [{ savedAt: 10, number: 1 }, { savedAt: 20, number: 2 }]
  expect([5, 10, 19, 20, 99].map((at) => heldAt(versions, at)?.number)).toEqual([1, 1, 1, 2, 2])
  expect(heldAt([], 1)).toBeNull()
})
