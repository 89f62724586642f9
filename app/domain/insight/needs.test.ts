import { describe, expect, test } from 'vitest'
import { contractRisks, mainCurrency, reasonsOf } from './needs'

const seen = { figure: 0.7, label: 'not-yet' as const, coverage: 1, takenAt: 0 }
const fine = { disputes: 0, compliance: { share: 1, n: 40 }, accuracy: { share: 0.95, n: 40 } }

describe('why somebody needs their manager', () => {
  test('a mandatory skill that is not Ready blocks, and so does having shown nothing yet', () => {
    expect(reasonsOf({ roleProfileId: 'ae', readiness: seen, weakest: 'caps' }, { stuck: [], overdue: [] }, null)).toEqual([{ kind: 'blocked', skillId: 'caps' }])
    expect(reasonsOf({ roleProfileId: 'ae', readiness: null, weakest: null }, { stuck: [], overdue: [] }, null)).toEqual([{ kind: 'blocked', skillId: null }])
  })

  test('who is Ready in all that is mandatory, or has no role, is not blocked', () => {
    expect(reasonsOf({ roleProfileId: 'ae', readiness: { ...seen, label: 'ready' }, weakest: null }, { stuck: [], overdue: [] }, fine)).toEqual([])
    expect(reasonsOf({ roleProfileId: null, readiness: null, weakest: null }, { stuck: [], overdue: [] }, null)).toEqual([])
  })

  test('every reason is told, what stands in the way of work first', () => {
    const reasons = reasonsOf({ roleProfileId: 'ae', readiness: seen, weakest: 'caps' }, { stuck: ['quiz'], overdue: ['course'] }, { disputes: 2, compliance: { share: 0.5, n: 8 }, accuracy: { share: 0.6, n: 10 } })
    expect(reasons.map(({ kind }) => kind)).toEqual(['blocked', 'stuck', 'overdue', 'disputes', 'compliance', 'accuracy'])
  })
})

describe('what of contracts is a risk', () => {
  test('a rate at its target is none, one below it is', () => {
    expect(contractRisks({ ...fine, compliance: { share: 0.95, n: 20 } })).toEqual([])
    expect(contractRisks({ ...fine, compliance: { share: 0.94, n: 50 } })).toEqual([{ kind: 'compliance', share: 0.94, n: 50 }])
  })

  test('of fewer than five nothing is said', () => {
    expect(contractRisks({ disputes: 0, compliance: { share: 0, n: 4 }, accuracy: { share: 0, n: 4 } })).toEqual([])
    expect(contractRisks({ disputes: 0, compliance: null, accuracy: { share: 0.8, n: 5 } })).toHaveLength(1)
  })
})

test('people are ranked in the currency of most open contracts, never in a sum of several', () => {
  expect(mainCurrency([{ currency: 'USD', contracts: 2 }, { currency: 'EUR', contracts: 5 }])).toBe('EUR')
  expect(mainCurrency([{ currency: 'USD', contracts: 2 }, { currency: 'EUR', contracts: 2 }])).toBe('EUR')
  expect(mainCurrency([])).toBeNull()
})
