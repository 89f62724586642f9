import { expect, test } from 'vitest'
import { outcomeMetrics } from '../../domain/outcomes/metrics'
import type { Happened, Outcome } from '../../domain/outcomes/outcome'
import { metricsInWords } from './metric-words'

const day = 24 * 60 * 60 * 1000
const event = (contractId: string, at: number, happened: Happened): Outcome => ({
  ...happened, id: `${contractId}${happened.kind}`, source: 'crm', sourceId: contractId, version: 1, who: 'mina', personId: 'mina', at, contractId, clauseTypeId: null,
})
const said = (outcomes: Outcome[]) => metricsInWords(outcomeMetrics(outcomes, { from: 0, to: 90 * day }))

test('of nothing nothing is said', () => {
  expect(said([])).toEqual([])
})

test('a share is said with what it is of, and between what it may lie', () => {
  expect(said([event('A', 1, { kind: 'compliance-check', passed: true }), event('B', 2, { kind: 'compliance-check', passed: false })])).toEqual([
    { name: 'Compliance checks passed', figure: '50\u00a0%', of: 'of 2 checks', sure: 'The true share likely lies between 9\u00a0% and 91\u00a0%.' },
  ])
})

test('value is said with its currency, a time with the contracts that it is the middle of', () => {
  const metrics = said([event('A', 0, { kind: 'contract-created' }), event('A', 3 * day, { kind: 'signed' }), event('A', 1, { kind: 'value', amount: 120_050, currency: 'EUR' })])
  expect(metrics.map(({ name, figure, of }) => `${name}: ${figure} ${of}`)).toEqual([
    'Value signed, EUR: €1,200.50 over 1 contract',
    'Playbook left without approval: 0\u00a0% of 1 contract made or found to deviate',
    'Disputed: 0\u00a0% of 1 contract signed or disputed',
    'Time to signing: 3 days in the middle of 1 contract',
  ])
})
