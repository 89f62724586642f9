import { expect, test } from 'vitest'
import { commissionOf, everySkill, measure, mina, planOf, quarter, skill, valueOf } from '../../../../test/period-plans'
import { suppose } from './suppose'
import { whatIf } from './what-if'

const nothing = { rates: {}, value: null, readyFrom: null }

test('supposing nothing changes nothing', () => {
  const facts = { ...mina, metrics: { accuracyRate: measure(0.8, 4) }, values: [valueOf(5)], mandatory: [skill('cap', null, 'not-yet')] }
  expect(suppose(facts, nothing)).toEqual(facts)
})

test('a figure that is supposed is known from enough, and leaves the others', () => {
  const facts = suppose({ ...mina, metrics: { accuracyRate: measure(0.8, 4), csat: measure(0.5) } }, { ...nothing, rates: { accuracyRate: 0.95 } })
  expect(facts.metrics.accuracyRate).toMatchObject({ value: 0.95, n: 1000 })
  expect(facts.metrics.csat?.value).toBe(0.5)
})

test('becoming Ready opens the gate from its day on, and what was Ready keeps its own', () => {
  const plan = planOf({ elements: [commissionOf({})], gates: [everySkill('by-days')] })
  const facts = { ...mina, values: [valueOf(900_000)], mandatory: [skill('cap', '2025-11-01'), skill('nda', null, 'not-yet')] }
  const tried = whatIf(plan, quarter, [facts], suppose(facts, { ...nothing, readyFrom: '2026-03-02' }))
  expect(tried?.before.amount).toBe(0)
  expect(tried?.after.amount).toBe(3000)
  expect(suppose(facts, { ...nothing, readyFrom: '2026-03-02' }).mandatory?.map((one) => one.readySince)).toEqual(['2025-11-01', '2026-03-02'])
  expect(suppose({ ...mina, mandatory: null }, { ...nothing, readyFrom: '2026-03-02' }).mandatory).toBeNull()
})
