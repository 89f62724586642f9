import fc from 'fast-check'
import { expect, test } from 'vitest'
import { people, plans } from '../../test/period-plan-arbitraries'
import { commissionOf, everySkill, measure, percent, planOf, quarter, skill, statementOf, timesOf, valueOf } from '../../test/period-plans'
import { evaluate } from '../domain/incentives/statement/evaluate'
import { leavesOf } from '../domain/incentives/statement/trace'
import { figureWords, gateWords, needWords, refusalWords, workingWords } from './statement-words'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('each line says its formula with its figures', () => {
  const tiers = { mode: 'marginal' as const, steps: [{ from: 0, rate: percent(1) }, { from: 10_000_000, rate: percent(2.5) }] }
  const risk = [{ metric: 'disputeRate', by: 'remainder', unknown: percent(100), minimum: 0 } as const]
  const plan = planOf({ cap: 200_000, elements: [commissionOf({ tiers, risk, multipliers: [timesOf('accuracyRate', [[percent(95), percent(110)]])] })] })
  const statement = statementOf(plan, { values: [valueOf(20_000_000)], metrics: { disputeRate: measure(0.1), accuracyRate: measure(0.96) } })
  const [commission] = statement.lines
  expect(commission && plain(workingWords(commission, 'EUR'))).toBe('Contract value €200,000.00 × 90 % (what disputes leave) = €180,000.00 that counts')
  expect(leavesOf(statement.lines).map((line) => plain(workingWords(line, 'EUR')))).toEqual([
    '€100,000.00 between €0.00 and €100,000.00 × 1 % = €1,000.00',
    '€80,000.00 over €100,000.00 × 2.5 % = €2,000.00',
    'Accuracy 96 %: €3,000.00 × 110 %',
    'At most €2,000.00; it would have been €3,300.00',
  ])
})

test('a gate says what it asks, and what would open it', () => {
  const gate = { kind: 'metric', metric: 'complianceRate', bound: 'at-least', value: percent(95), minimum: 20 } as const
  const statement = statementOf(planOf({ gates: [everySkill(), gate] }), { mandatory: [skill('Indemnity', null, 'not-yet')], metrics: { complianceRate: measure(0.9, 30) } })
  expect(statement.gates.map((check) => plain(gateWords(check.gate, 'EUR')))).toEqual(['Every mandatory skill of your role is Ready', 'Compliance at least 95 %, known from at least 20'])
  expect(statement.gates.flatMap((check) => check.needs).map((need) => plain(needWords(need, 'EUR')))).toEqual(['Become Ready in Indemnity.', 'Compliance is 90 %. Bring it up to 95 %.'])
})

test('a refusal names the currencies', () => {
  expect(refusalWords({ code: 'other-currency', expected: 'EUR', found: ['EUR', 'USD'] })).toContain('in EUR, but the contracts are in EUR and USD.')
})

test('a figure is said in its metric’s own unit', () => {
  expect(['readiness', 'csat', 'cycleTimeDays', 'value'].map((metric) => plain(figureWords(metric as 'csat', 1_250_000, 'EUR')))).toEqual(['125 %', '125 %', '1.25 days', '€12,500.00'])
})

test('whatever a statement holds, every line, gate and need has words', () => {
  fc.assert(
    fc.property(plans, people, (plan, facts) => {
      for (const { lines, gates, refusals } of evaluate(plan, quarter, [facts]).statements) {
        const checks = [...gates, ...lines.flatMap((line) => line.gates)]
        const said = [...[...lines, ...leavesOf(lines)].map((line) => workingWords(line, 'EUR')), ...checks.map((check) => gateWords(check.gate, 'EUR')),
          ...checks.flatMap((check) => check.needs).map((need) => needWords(need, 'EUR')), ...refusals.map(refusalWords)]
        for (const sentence of said) expect(sentence).not.toMatch(/undefined|NaN|null|^$/)
      }
    }),
  )
})
