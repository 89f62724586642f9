import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf, deadlinesOf, phaseOf, sittingMs } from './timing'

const minute = 60_000
const plain = { startedAt: 1000, timeFactor: 1, closesAt: null }

test('a quiz without minutes and without an end is never due', () => {
  expect(deadlinesOf({ minutes: null, graceMinutes: 5 }, plain)).toEqual({ dueAt: null, graceUntil: null })
  expect(clockOf({ dueAt: null, graceUntil: null }, 5)).toEqual({ remainingMs: null, graceMs: 0 })
})

test('more time stretches the minutes, and the end of the quiz cuts them', () => {
  expect(deadlinesOf({ minutes: 20, graceMinutes: 0 }, { ...plain, timeFactor: 1.5 }).dueAt).toBe(1000 + 30 * minute)
  expect(deadlinesOf({ minutes: 20, graceMinutes: 0 }, { ...plain, closesAt: 1000 + 5 * minute }).dueAt).toBe(1000 + 5 * minute)
  expect(deadlinesOf({ minutes: null, graceMinutes: 2 }, { ...plain, closesAt: 9000 })).toEqual({ dueAt: 9000, graceUntil: 9000 + 2 * minute })
})

test('answers are taken until it is due, then it may be handed in while grace lasts, then it is over as of its due time', () => {
  const running = { dueAt: 10_000, graceUntil: 12_000, oneSitting: false, activeAt: 0 }
  expect([9999, 10_000, 11_999].map((now) => phaseOf(running, now).phase)).toEqual(['open', 'grace', 'grace'])
  expect(phaseOf(running, 12_000)).toEqual({ phase: 'over', at: 10_000, by: 'time' })
  expect(phaseOf({ ...running, graceUntil: null }, 10_000)).toEqual({ phase: 'over', at: 10_000, by: 'time' })
})

test('one sitting is over half an hour after the last answer, unless it was due before', () => {
  const running = { dueAt: null, graceUntil: null, oneSitting: true, activeAt: 5000 }
  expect(phaseOf(running, 5000 + sittingMs - 1)).toEqual({ phase: 'open' })
  expect(phaseOf(running, 5000 + sittingMs)).toEqual({ phase: 'over', at: 5000 + sittingMs, by: 'idle' })
  expect(phaseOf({ ...running, dueAt: 9000 }, 5000 + sittingMs)).toEqual({ phase: 'over', at: 9000, by: 'time' })
  expect(phaseOf({ ...running, oneSitting: false }, 5000 + sittingMs)).toEqual({ phase: 'open' })
})

test('what is left never grows with time and is never negative', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(5000), fc.nat(20_000), fc.nat(5000), (dueAt, grace, now, later) => {
      const deadlines = { dueAt, graceUntil: dueAt + grace }
      const [before, after] = [clockOf(deadlines, now), clockOf(deadlines, now + later)]
      expect(after.remainingMs).toBeLessThanOrEqual(before.remainingMs ?? 0)
      expect(after.remainingMs).toBeGreaterThanOrEqual(0)
      expect(after.graceMs).toBeLessThanOrEqual(before.graceMs)
      expect(before.graceMs).toBeLessThanOrEqual(grace)
    }),
  )
})
