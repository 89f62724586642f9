import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceScoreOf, judgementOf, oldestEvidenceDays } from './judgement'
import { type Happened, isOnScale, satisfactionShare, scales, type Told } from './outcome'

test.each([
  [7, '0-10', 0.7],
  [0, '0-10', 0],
  [10, '0-10', 1],
  [3, '1-5', 0.5],
  [1, '1-5', 0],
  [5, '1-5', 1],
] as const)('a score of %d on %s is %f of its scale', (score, scale, share) => {
  expect(satisfactionShare(score, scale)).toBe(share)
})

test('a score off its scale has no share', () => {
  expect(() => satisfactionShare(0, '1-5')).toThrow(RangeError)
  expect(() => satisfactionShare(Number.NaN, '0-10')).toThrow(RangeError)
})

test('on every scale a higher score is a higher share within 0 and 1', () => {
  const score = fc.double({ min: -2, max: 12, noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(...scales), score, score, (scale, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      if (!isOnScale(low, scale) || !isOnScale(high, scale)) return
      expect(satisfactionShare(low, scale)).toBeLessThanOrEqual(satisfactionShare(high, scale))
      expect(satisfactionShare(low, scale)).toBeGreaterThanOrEqual(0)
      expect(satisfactionShare(high, scale)).toBeLessThanOrEqual(1)
    }),
  )
})

test.each<[Happened, number | null]>([
  [{ kind: 'review-finding', part: 'clause', severity: 'none' }, 1],
  [{ kind: 'review-finding', part: 'field', severity: 'minor' }, 0.5],
  [{ kind: 'review-finding', part: 'clause', severity: 'critical' }, 0],
  [{ kind: 'playbook-deviation', approved: true }, 1],
  [{ kind: 'playbook-deviation', approved: false }, 0],
  [{ kind: 'compliance-check', passed: false }, 0],
  [{ kind: 'dispute-opened' }, 0],
  [{ kind: 'dispute-closed' }, null],
  [{ kind: 'renewal', kept: true }, null],
  [{ kind: 'value', amount: 100, currency: 'EUR' }, null],
  [{ kind: 'retracted' }, null],
])('%j judges how its clause was handled as %s', (happened, score) => {
  expect(judgementOf(happened)).toBe(score)
})

test('without a clause type, or long after it happened, an event is no evidence', () => {
  const now = Date.parse('2027-03-01T12:00:00Z')
  const day = 24 * 60 * 60 * 1000
  const told: Told = { kind: 'compliance-check', passed: true, sourceId: 'a', version: 1, who: 'mina', at: now - oldestEvidenceDays * day, contractId: 'c', clauseTypeId: 'indemnity' }
  expect(evidenceScoreOf(told, now)).toBe(1)
  expect(evidenceScoreOf({ ...told, clauseTypeId: null }, now)).toBeNull()
  expect(evidenceScoreOf({ ...told, at: told.at - 1 }, now)).toBeNull()
})
