import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilson } from '../evidence/wilson'
import { outcomeMetrics, type Period } from './metrics'
import type { Happened, Outcome } from './outcome'

const day = 24 * 60 * 60 * 1000
const march: Period = { from: Date.parse('2027-03-01T00:00:00Z'), to: Date.parse('2027-04-01T00:00:00Z') }

/** `on`: the day after the first of March, counted from 0; before it negative. */
function event(contractId: string, on: number, happened: Happened, id = `${contractId}-${happened.kind}-${on}`): Outcome {
  const at = march.from + on * day
  return { ...happened, id, source: 'crm', sourceId: id, version: 1, who: 'mina', personId: 'mina', at, contractId, clauseTypeId: null }
}

const review = (contractId: string, on: number, severity: 'none' | 'minor' | 'major' | 'critical', id?: string) =>
  event(contractId, on, { kind: 'review-finding', part: 'clause', severity }, id)
const value = (contractId: string, on: number, amount: number, currency = 'EUR') => event(contractId, on, { kind: 'value', amount, currency })

const nothing = {
  accuracy: null, compliance: null, deviation: null, dispute: null, renewal: null, cycleDays: null, approvalHours: null, satisfaction: null, value: [],
}

describe('a month counted by hand', () => {
  const month: Outcome[] = [
    event('A', -10, { kind: 'contract-created' }), event('B', 0, { kind: 'contract-created' }), event('C', 1, { kind: 'contract-created' }),
    event('D', 2, { kind: 'contract-created' }), review('A', 3, 'none'), review('A', 4, 'minor'), review('B', 3, 'none'), review('B', 5, 'major'),
    review('C', 40, 'critical'), event('B', 6, { kind: 'playbook-deviation', approved: true }), event('A', 6, { kind: 'playbook-deviation', approved: false }),
    event('A', 7, { kind: 'playbook-deviation', approved: false }), event('A', 8, { kind: 'compliance-check', passed: true }),
    event('B', 8, { kind: 'compliance-check', passed: true }), event('C', 8, { kind: 'compliance-check', passed: false }),
    event('A', 10, { kind: 'signed' }), event('B', 4, { kind: 'signed' }), event('E', 9, { kind: 'signed' }), event('C', 35, { kind: 'signed' }),
    event('B', 12, { kind: 'dispute-opened' }), event('B', 13, { kind: 'dispute-closed' }), event('Z', 14, { kind: 'dispute-opened' }),
    event('A', 2, { kind: 'approval-turnaround', hours: 5 }), event('B', 2, { kind: 'approval-turnaround', hours: 30 }),
    event('A', 20, { kind: 'satisfaction', score: 9, scale: '0-10' }), event('B', 20, { kind: 'satisfaction', score: 4, scale: '1-5' }),
    event('Y', 5, { kind: 'renewal', kept: false }), event('Y', 9, { kind: 'renewal', kept: true }), event('X', 5, { kind: 'renewal', kept: false }),
    value('A', -3, 100_000), value('A', 5, 120_050), value('B', 1, 30_000), value('E', 1, 77_000, 'USD'), value('D', 3, 999), value('A', 33, 1),
    event('A', 15, { kind: 'retracted' }),
  ]
  const metrics = outcomeMetrics(month, march)

  test('rates count contracts, checks and renewals, each with its n and interval', () => {
    expect(metrics.accuracy).toEqual({ n: 2, share: 0.5, ...wilson(1, 2) })
    expect(metrics.deviation).toEqual({ n: 4, share: 0.25, ...wilson(1, 4) })
    expect(metrics.compliance).toEqual({ n: 3, share: 2 / 3, ...wilson(2, 3) })
    expect(metrics.dispute).toEqual({ n: 4, share: 0.5, ...wilson(2, 4) })
    expect(metrics.renewal).toEqual({ n: 2, share: 0.5, ...wilson(1, 2) })
  })

  test('times are medians, satisfaction the mean of shares', () => {
    expect(metrics.cycleDays).toEqual({ n: 2, value: 12 })
    expect(metrics.approvalHours).toEqual({ n: 2, value: 17.5 })
    expect(metrics.satisfaction?.n).toBe(2)
    expect(metrics.satisfaction?.value).toBeCloseTo((0.9 + 0.75) / 2, 12)
  })

  test('what was signed is worth what was told last before the end, each currency for itself', () => {
    expect(metrics.value).toEqual([{ currency: 'EUR', amount: 150_050, n: 2 }, { currency: 'USD', amount: 77_000, n: 1 }])
  })
})

test('of nothing there are no figures, and not zero', () => {
  expect(outcomeMetrics([], march)).toEqual(nothing)
  expect(outcomeMetrics([review('A', 31, 'major'), event('A', 15, { kind: 'retracted' })], march)).toEqual(nothing)
})

test('the first moment of a period is in it, the first after it is not', () => {
  expect(outcomeMetrics([review('A', 0, 'none')], march).accuracy?.n).toBe(1)
  expect(outcomeMetrics([review('A', 31, 'none')], march).accuracy).toBeNull()
})

test('a signing that stands before the making has no cycle time', () => {
  expect(outcomeMetrics([event('A', 5, { kind: 'contract-created' }), event('A', 4, { kind: 'signed' })], march).cycleDays).toBeNull()
})

const happened: fc.Arbitrary<Happened> = fc.oneof(
  fc.constantFrom<Happened>({ kind: 'contract-created' }, { kind: 'signed' }, { kind: 'dispute-opened' }, { kind: 'dispute-closed' }, { kind: 'retracted' }),
  fc.constantFrom('none', 'minor', 'major', 'critical').map((severity): Happened => ({ kind: 'review-finding', part: 'field', severity: severity as 'none' })),
  fc.boolean().map((approved): Happened => ({ kind: 'playbook-deviation', approved })),
  fc.boolean().map((passed): Happened => ({ kind: 'compliance-check', passed })),
  fc.boolean().map((kept): Happened => ({ kind: 'renewal', kept })),
  fc.nat(10).map((score): Happened => ({ kind: 'satisfaction', score, scale: '0-10' })),
  fc.record({ amount: fc.nat(1_000_000), currency: fc.constantFrom('EUR', 'USD') }).map((worth): Happened => ({ kind: 'value', ...worth })),
)
const events = fc
  .array(fc.record({ contract: fc.constantFrom('A', 'B', 'C', 'D'), on: fc.integer({ min: -20, max: 45 }), happened }), { maxLength: 40 })
  .map((all) => all.map(({ contract, on, happened: what }, place) => event(contract, on, what, `event-${place}`)))

test('metrics do not depend on the order of events, nor on what comes after the period', () => {
  fc.assert(
    fc.property(events, (all) => {
      const metrics = outcomeMetrics(all, march)
      const turned = outcomeMetrics([...all].reverse(), march)
      expect({ ...turned, satisfaction: null }).toEqual({ ...metrics, satisfaction: null })
      expect(turned.satisfaction?.value ?? 0).toBeCloseTo(metrics.satisfaction?.value ?? 0, 12)
      expect(outcomeMetrics(all.filter(({ at }) => at < march.to), march)).toEqual(metrics)
    }),
  )
})

test('every share lies in its interval within 0 and 1, and every sum is a whole number', () => {
  fc.assert(
    fc.property(events, (all) => {
      const { accuracy, compliance, deviation, dispute, renewal, value: worth } = outcomeMetrics(all, march)
      for (const rate of [accuracy, compliance, deviation, dispute, renewal]) {
        if (rate === null) continue
        expect(rate.n).toBeGreaterThan(0)
        expect(0 <= rate.low && rate.low <= rate.share && rate.share <= rate.high && rate.high <= 1).toBe(true)
      }
      for (const { amount } of worth) expect(Number.isSafeInteger(amount)).toBe(true)
    }),
  )
})

test('one more major finding on a contract that was clean lowers accuracy, and never raises it', () => {
  fc.assert(
    fc.property(events, fc.constantFrom('A', 'B', 'C', 'D'), (all, contract) => {
      const reviewed = [...all, review(contract, 1, 'none', 'clean')]
      const before = outcomeMetrics(reviewed, march).accuracy
      const after = outcomeMetrics([...reviewed, review(contract, 2, 'major', 'wrong')], march).accuracy
      expect(after?.n).toBe(before?.n)
      expect(after?.share ?? 0).toBeLessThanOrEqual(before?.share ?? 0)
    }),
  )
})
