import { describe, expect, test } from 'vitest'
import { contractStanding } from './open-contracts'
import type { Happened, Outcome } from './outcome'

const day = 24 * 60 * 60 * 1000
const now = Date.parse('2026-06-01T00:00:00Z')
let last = 0
const told = (contractId: string, daysAgo: number, happened: Happened): Outcome => {
  last += 1
  const id = String(last).padStart(4, '0')
  return { ...happened, id, sourceId: id, version: 1, who: 'mina', at: now - daysAgo * day, contractId, clauseTypeId: null, source: 'crm', personId: 'mina' }
}
const made = (contractId: string, daysAgo = 10) => told(contractId, daysAgo, { kind: 'contract-created' })
const worth = (contractId: string, amount: number, currency: string, daysAgo = 9) => told(contractId, daysAgo, { kind: 'value', amount, currency })
const standing = (...outcomes: Outcome[]) => contractStanding(outcomes, now)

describe('what is open', () => {
  test('a contract that was made and not signed is open, with what it was last said to be worth', () => {
    expect(standing(made('a'), worth('a', 100, 'EUR', 9), worth('a', 250, 'EUR', 3), made('b'))).toMatchObject({ open: 2, worth: [{ currency: 'EUR', amount: 250, n: 1 }] })
  })

  test('a signed contract is open no more, and neither is one of more than a year ago or of tomorrow', () => {
    expect(standing(made('a'), worth('a', 100, 'EUR'), told('a', 1, { kind: 'signed' }), made('b', 366), worth('b', 1, 'EUR'), made('c', -1))).toMatchObject({ open: 0, worth: [] })
  })

  test('currencies are never added up', () => {
    expect(standing(made('a'), worth('a', 100, 'USD'), made('b'), worth('b', 50, 'EUR'), made('c'), worth('c', 7, 'USD')).worth).toEqual([
      { currency: 'EUR', amount: 50, n: 1 }, { currency: 'USD', amount: 107, n: 2 },
    ])
  })

  test('the order in which outcomes are read changes nothing', () => {
    const all = [made('a'), worth('a', 1, 'EUR', 4), worth('a', 2, 'EUR', 4), told('a', 3, { kind: 'dispute-opened' }), told('a', 3, { kind: 'dispute-closed' })]
    expect(contractStanding([...all].reverse(), now)).toEqual(contractStanding(all, now))
  })
})

test('a contract is disputed until its dispute is closed, and again when another is opened', () => {
  const [opened, closed] = [{ kind: 'dispute-opened' } as const, { kind: 'dispute-closed' } as const]
  expect(standing(told('a', 5, opened), told('b', 5, opened), told('b', 4, closed)).disputes).toBe(1)
  expect(standing(told('b', 5, opened), told('b', 4, closed), told('b', 3, opened)).disputes).toBe(1)
})

test('rates are those of 90 days', () => {
  const check = (passed: boolean, daysAgo: number) => told('a', daysAgo, { kind: 'compliance-check', passed })
  expect(standing(check(false, 91), check(true, 10), check(false, 5)).compliance).toMatchObject({ n: 2, share: 0.5 })
  expect(standing(check(false, 91)).compliance).toBeNull()
})
