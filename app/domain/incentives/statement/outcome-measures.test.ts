import { expect, test } from 'vitest'
import type { Happened, Outcome } from '../../outcomes/outcome'
import { commissionOf, planOf, quarter, statementOf } from '../../../../test/period-plans'
import { outcomeMeasures } from './outcome-measures'

const event = (id: string, contractId: string, day: string, happened: Happened): Outcome => ({
  ...happened, id, source: 'crm', sourceId: id, version: 1, who: 'mina', personId: 'mina', at: Date.parse(`${day}T12:00:00Z`), contractId, clauseTypeId: null,
})

const outcomes = [
  event('made', 'A', '2025-12-22', { kind: 'contract-created' }), event('worth', 'A', '2025-12-23', { kind: 'value', amount: 5_000_000, currency: 'EUR' }),
  event('signed', 'A', '2026-01-01', { kind: 'signed' }), event('clean', 'A', '2026-01-02', { kind: 'review-finding', part: 'clause', severity: 'none' }),
  event('wrong', 'B', '2026-03-31', { kind: 'review-finding', part: 'clause', severity: 'major' }), event('kept', 'C', '2026-02-01', { kind: 'satisfaction', score: 9, scale: '0-10' }),
  event('late', 'B', '2026-04-01', { kind: 'compliance-check', passed: false }),
]

test('each figure comes with the outcomes it was read from, and what was not counted has none', () => {
  const { metrics, values } = outcomeMeasures(outcomes, quarter)
  const ids = (sources: readonly { id: string }[] | undefined) => sources?.map((source) => source.id)
  expect(metrics.accuracyRate).toMatchObject({ value: 0.5, n: 2 })
  expect(ids(metrics.accuracyRate?.from)).toEqual(['clean', 'wrong'])
  expect(metrics.csat).toMatchObject({ value: 0.9, n: 1 })
  expect(metrics.cycleTimeDays).toMatchObject({ value: 10, n: 1 })
  expect(ids(metrics.cycleTimeDays?.from)).toEqual(['made', 'signed'])
  expect(metrics.complianceRate).toBeUndefined()
  expect(values).toMatchObject([{ amount: 5_000_000, currency: 'EUR', n: 1 }])
  expect(ids(values[0]?.from)).toEqual(['worth', 'signed'])
})

test('a payout names the contracts that it was made of', () => {
  const statement = statementOf(planOf({ elements: [commissionOf({})] }), outcomeMeasures(outcomes, quarter))
  expect(statement.amount).toBe(50_000)
  expect(statement.lines[0]?.parts[0]?.from.map((source) => source.id)).toEqual(['worth', 'signed'])
})

test('nothing that happened is no figure', () => {
  expect(outcomeMeasures([], quarter)).toEqual({ metrics: {}, values: [] })
})
