import { expect, test } from 'vitest'
import { commissionOf, fixedBonus, planOf, statementOf, valueOf } from '../../../../test/period-plans'
import type { CorrectionLine } from './correction'
import { linesDue } from './lines-due'

const plan = planOf({ elements: [commissionOf({}), fixedBonus(5_000)] })
const statement = statementOf(plan, { values: [valueOf(1_000_000)] })
const clawback: CorrectionLine = {
  kind: 'clawback', planId: 'p', planVersion: 1, personId: 'mina', of: { from: '2025-10-01', to: '2025-12-31' }, lineId: 'new', name: 'New business', amount: -3_000,
  points: 0, currency: 'EUR', reason: 'The contract was rescinded.', from: [],
}

test('each line of a plan is one line of the ledger, and earlier periods are set right beside them', () => {
  expect(linesDue(statement, [clawback], [], null)).toEqual([
    { lineId: 'new', ofDay: '2026-01-01', name: 'New business', kind: 'earned', amount: 10_000, points: 0, reason: null },
    { lineId: 'bonus', ofDay: '2026-01-01', name: 'Bonus', kind: 'earned', amount: 5_000, points: 0, reason: null },
    { lineId: 'new', ofDay: '2025-10-01', name: 'New business', kind: 'clawback', amount: -3_000, points: 0, reason: 'The contract was rescinded.' },
  ])
})

test('what is written already is not due again', () => {
  const written = linesDue(statement, [clawback], [], null)
  expect(linesDue(statement, [clawback], written, null)).toEqual([])
  expect(linesDue(statement, [clawback], written.slice(1), null)).toEqual(written.slice(0, 1))
})

test('closing again writes only what differs, with why it was reopened', () => {
  const written = linesDue(statement, [clawback], [], null)
  const anew = statementOf(planOf({ elements: [commissionOf({})] }), { values: [valueOf(1_200_000)] })
  expect(linesDue(anew, [clawback], written, 'A contract came late.')).toEqual([
    { lineId: 'new', ofDay: '2026-01-01', name: 'New business', kind: 'back-pay', amount: 2_000, points: 0, reason: 'A contract came late.' },
    { lineId: 'bonus', ofDay: '2026-01-01', name: 'Bonus', kind: 'clawback', amount: -5_000, points: 0, reason: 'A contract came late.' },
  ])
})
