import { expect, test } from 'vitest'
import { amountsOf, commissionOf, everySkill, fixedBonus, measure, percent, planOf, skill, statementOf, timesOf, valueOf } from '../../../../test/period-plans'
import type { Bonus } from './period-plan'

/** Statements worked out by hand, to the cent. Every amount is in cents; the arithmetic stands above what it is held against. */

const threeTiers = [
  { from: 0, rate: percent(1) },
  { from: 10_000_000, rate: percent(2) },
  { from: 25_000_000, rate: percent(3.5) },
]

test('1. marginal tiers pay each part of the value at its own rate', () => {
  const plan = planOf({ elements: [commissionOf({ tiers: { mode: 'marginal', steps: threeTiers } })] })
  // 300,000.00 signed: 100,000.00 × 1 % = 1,000.00; 150,000.00 × 2 % = 3,000.00; 50,000.00 × 3.5 % = 1,750.00. Sum 5,750.00.
  const statement = statementOf(plan, { values: [valueOf(30_000_000)] })
  expect(amountsOf(statement)).toEqual({ 'new/tier-1': 100_000, 'new/tier-2': 300_000, 'new/tier-3': 175_000 })
  expect(statement.amount).toBe(575_000)
})

test('2. a whole-amount tier pays all of the value, from its boundary on', () => {
  const plan = planOf({ elements: [commissionOf({ tiers: { mode: 'whole', steps: threeTiers } })] })
  // A cent under the boundary: 99,999.99 × 1 % = 999.9999, rounded 1,000.00.
  expect(statementOf(plan, { values: [valueOf(9_999_999)] }).amount).toBe(100_000)
  // Right on it: 100,000.00 × 2 % = 2,000.00.
  expect(statementOf(plan, { values: [valueOf(10_000_000)] }).amount).toBe(200_000)
  // 300,000.00 × 3.5 % = 10,500.00.
  expect(statementOf(plan, { values: [valueOf(30_000_000)] }).amount).toBe(1_050_000)
})

test('3. on the boundary of a marginal tier the upper one holds nothing, and a cent more begins it', () => {
  const plan = planOf({ elements: [commissionOf({ tiers: { mode: 'marginal', steps: threeTiers } })] })
  // 100,000.00 × 1 % = 1,000.00.
  expect(amountsOf(statementOf(plan, { values: [valueOf(10_000_000)] }))).toEqual({ 'new/tier-1': 100_000 })
  // 0.25 more at 2 % is half a cent, which rounds away from zero: 1,000.01; the half stands in the line that made it.
  expect(amountsOf(statementOf(plan, { values: [valueOf(10_000_025)] }))).toEqual({ 'new/tier-1': 100_000, 'new/tier-2': 1 })
})

test('4. a rounded sum is told apart to its tiers without a cent lost or made', () => {
  const steps = [{ from: 0, rate: percent(1) }, { from: 1_050, rate: percent(1.5) }, { from: 2_050, rate: percent(2.25) }]
  const plan = planOf({ elements: [commissionOf({ tiers: { mode: 'marginal', steps } })] })
  // 30.90: 10.50 × 1 % = 10.50 cents; 10.00 × 1.5 % = 15.00 cents; 10.40 × 2.25 % = 23.40 cents. Sum 48.90, rounded 49 cents.
  // Rounded down 10 + 15 + 23 = 48; the one cent left goes to the largest remainder, 0.50.
  expect(amountsOf(statementOf(plan, { values: [valueOf(3_090)] }))).toEqual({ 'new/tier-1': 11, 'new/tier-2': 15, 'new/tier-3': 23 })
})

test('5. while a mandatory skill is not Ready nothing is paid, and it says which', () => {
  const plan = planOf({ gates: [everySkill()], elements: [commissionOf({})] })
  // 50,000.00 × 1 % = 500.00, held back whole.
  const statement = statementOf(plan, { values: [valueOf(5_000_000)], mandatory: [skill('indemnity', '2025-12-01'), skill('liability', null, 'not-yet')] })
  expect(amountsOf(statement)).toEqual({ 'new/tier-1': 50_000, 'plan/gate': -50_000 })
  expect(statement.amount).toBe(0)
  expect(statement.gates[0]).toMatchObject({ open: false, needs: [{ code: 'skills', skills: [{ skillId: 'liability', label: 'not-yet' }] }] })
})

test('6. a gate that opens within the period lets through the share of the days since', () => {
  const plan = planOf({ elements: [commissionOf({ gates: [everySkill('by-days')] })] })
  // Ready in both from 2 March on: 30 of 90 days. 50,000.00 × 1 % = 500.00, of which 30/90 = 166.666…, rounded 166.67.
  const facts = { values: [valueOf(5_000_000)], mandatory: [skill('indemnity', '2026-01-15'), skill('liability', '2026-03-02')] }
  expect(amountsOf(statementOf(plan, facts))).toEqual({ 'new/tier-1': 50_000, 'new/days': -33_333 })
  expect(statementOf(plan, facts).amount).toBe(16_667)
  // The same gate for the whole period, and one that opened before it: all of it.
  expect(statementOf(planOf({ elements: [commissionOf({ gates: [everySkill()] })] }), facts).amount).toBe(50_000)
  expect(statementOf(plan, { ...facts, mandatory: [skill('indemnity', '2025-06-01')] }).amount).toBe(50_000)
})

test('7. a bound on compliance holds right on it, and not without enough checks', () => {
  const gate = { kind: 'metric', metric: 'complianceRate', bound: 'at-least', value: percent(95), minimum: 20 } as const
  const plan = planOf({ gates: [gate], elements: [fixedBonus(75_000)] })
  // 19 of 20 checks passed is 95 % exactly: 750.00.
  expect(statementOf(plan, { metrics: { complianceRate: measure(19 / 20, 20) } }).amount).toBe(75_000)
  // All passed, but 19 of 20 checks: nothing yet; 1 more opens it.
  const thin = statementOf(plan, { metrics: { complianceRate: measure(1, 19) } })
  expect(thin.amount).toBe(0)
  expect(thin.gates[0]?.needs).toEqual([{ code: 'more', metric: 'complianceRate', minimum: 20, n: 19 }])
  // 94.9 %: nothing.
  expect(statementOf(plan, { metrics: { complianceRate: measure(0.949, 1000) } }).gates[0]?.needs).toMatchObject([{ code: 'metric', at: 949_000, value: 950_000 }])
})

test('8. a metric nobody has is no metric reached', () => {
  const gate = { kind: 'metric', metric: 'disputeRate', bound: 'at-most', value: percent(2), minimum: 1 } as const
  // No dispute figure at all is not a dispute rate of 0: the bound from above stays shut.
  const statement = statementOf(planOf({ gates: [gate], elements: [fixedBonus(10_000)] }), {})
  expect(statement.amount).toBe(0)
  expect(statement.gates[0]?.needs).toEqual([{ code: 'figure', metric: 'disputeRate', why: 'missing' }])
  // Nor does a bonus by steps from 0 on: none without a figure, its 50.00 with one.
  const bonus: Bonus = { kind: 'bonus', id: 'csat', name: 'CSAT', gates: [], multipliers: [], cap: null, metric: 'csat', minimum: 5, steps: [{ from: 0, amount: 5_000 }] }
  expect(statementOf(planOf({ elements: [bonus] }), {}).amount).toBe(0)
  expect(statementOf(planOf({ elements: [bonus] }), { metrics: { csat: measure(0, 5) } }).amount).toBe(5_000)
})

test('9. multipliers multiply, and are rounded once', () => {
  const accuracy = timesOf('accuracyRate', [[percent(95), percent(110)], [percent(98), percent(125)]], { below: percent(80) })
  const csat = timesOf('csat', [[percent(80), percent(100)], [percent(90), percent(115)]], { below: percent(90) })
  const plan = planOf({ elements: [commissionOf({ multipliers: [accuracy, csat] })] })
  // 12,345.67 × 1 % = 123.4567, rounded 123.46. × 1.25 = 154.320875, 154.32. × 1.15 = 177.46900625, rounded 177.47.
  // Rounding at each step instead would have made 123.46 × 1.25 = 154.325 and in the end 177.48.
  const best = statementOf(plan, { values: [valueOf(1_234_567)], metrics: { accuracyRate: measure(0.98), csat: measure(0.92) } })
  expect(amountsOf(best)).toEqual({ 'new/tier-1': 12_346, 'new/times-accuracyRate': 3_086, 'new/times-csat': 2_315 })
  expect(best.amount).toBe(17_747)
  // 123.4567 × 0.8 × 0.9 = 88.888824, rounded 88.89.
  expect(statementOf(plan, { values: [valueOf(1_234_567)], metrics: { accuracyRate: measure(0.9), csat: measure(0.6) } }).amount).toBe(8_889)
  // Without either figure both count as 100 %.
  expect(statementOf(plan, { values: [valueOf(1_234_567)] }).amount).toBe(12_346)
})

test('10. volume is worth what its accuracy and disputes leave of it', () => {
  const risk = [{ metric: 'accuracyRate', by: 'share', unknown: percent(100), minimum: 0 } as const, { metric: 'disputeRate', by: 'remainder', unknown: percent(100), minimum: 0 } as const]
  const plan = planOf({ elements: [commissionOf({ risk, tiers: { mode: 'marginal', steps: threeTiers } })] })
  // 200,000.00 × 90 % × (100 % − 5 %) = 171,000.00. 100,000.00 × 1 % + 71,000.00 × 2 % = 1,000.00 + 1,420.00 = 2,420.00.
  const careful = statementOf(plan, { values: [valueOf(20_000_000)], metrics: { accuracyRate: measure(0.9), disputeRate: measure(0.05) } })
  expect(careful.lines[0]?.working).toMatchObject({ code: 'commission', value: 20_000_000, volume: 17_100_000 })
  expect(careful.amount).toBe(242_000)
  // More signed with less care is worth less: 240,000.00 × 60 % × 80 % = 115,200.00. 1,000.00 + 15,200.00 × 2 % = 1,304.00.
  expect(statementOf(plan, { values: [valueOf(24_000_000)], metrics: { accuracyRate: measure(0.6), disputeRate: measure(0.2) } }).amount).toBe(130_400)
})

test('11. a cap cuts, of an element and of the plan', () => {
  const plan = planOf({ cap: 90_000, elements: [commissionOf({ cap: 60_000 }), fixedBonus(45_000)] })
  // 80,000.00 × 1 % = 800.00, cut to 600.00. With 450.00 it is 1,050.00, cut to 900.00.
  const statement = statementOf(plan, { values: [valueOf(8_000_000)] })
  expect(amountsOf(statement)).toEqual({ 'new/tier-1': 80_000, 'new/cap': -20_000, 'bonus/amount': 45_000, 'plan/cap': -15_000 })
  expect(statement.amount).toBe(90_000)
})

test('12. a floor lifts those whose gates are open, and nobody else', () => {
  const plan = planOf({ floor: 25_000, gates: [everySkill()], elements: [commissionOf({})] })
  // 10,000.00 × 1 % = 100.00, lifted to 250.00.
  const ready = statementOf(plan, { values: [valueOf(1_000_000)], mandatory: [skill('indemnity', '2025-12-01')] })
  expect(amountsOf(ready)).toEqual({ 'new/tier-1': 10_000, 'plan/floor': 15_000 })
  expect(statementOf(plan, { values: [valueOf(1_000_000)], mandatory: [skill('indemnity', null, 'unproven')] }).amount).toBe(0)
})

test('13. two currencies are refused, and nothing is paid for the value', () => {
  const plan = planOf({ elements: [commissionOf({}), fixedBonus(5_000)] })
  // 1,000.00 EUR beside 0.01 USD: no commission. The bonus of 50.00 EUR stands, but such a statement cannot be closed.
  const statement = statementOf(plan, { values: [valueOf(100_000), valueOf(1, 'USD')] })
  expect(statement.refusals).toEqual([{ code: 'other-currency', expected: 'EUR', found: ['EUR', 'USD'] }])
  expect(statement.lines.map((line) => [line.id, line.amount])).toEqual([['new', 0], ['bonus', 5_000]])
})
