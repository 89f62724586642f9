import type { OutcomeMetrics } from '../../domain/outcomes/metrics'
import type { Rate } from '../../domain/outcomes/rate'
import { countWords, moneyWords, percentWords } from '../words'

/** One metric as it is read: its figure, of what it is, and for a share between what the true one may lie. */
export type SaidMetric = { name: string; figure: string; of: string; sure: string | null }

const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** What is known of a person's contracts, in a fixed order; what nothing is known of is left out. */
export function metricsInWords(metrics: OutcomeMetrics): SaidMetric[] {
  const { accuracy, compliance, deviation, dispute, renewal, cycleDays, approvalHours, satisfaction, value } = metrics
  const contracts = (n: number) => countWords(n, 'contract')
  return [
    ...value.map(({ currency, amount, n }) => ({ name: `Value signed, ${currency}`, figure: moneyWords(amount, currency), of: `over ${contracts(n)}`, sure: null })),
    ...rate('Reviewed without a major fault', accuracy, (n) => `${contracts(n)} reviewed`),
    ...rate('Compliance checks passed', compliance, (n) => countWords(n, 'check')),
    ...rate('Playbook left without approval', deviation, (n) => `${contracts(n)} made or found to deviate`),
    ...rate('Disputed', dispute, (n) => `${contracts(n)} signed or disputed`),
    ...rate('Renewals kept', renewal, (n) => countWords(n, 'renewal')),
    ...figure('Time to signing', cycleDays, (days) => `${decimals.format(days)} days`, (n) => `in the middle of ${contracts(n)}`),
    ...figure('Time to approval', approvalHours, (hours) => `${decimals.format(hours)} hours`, (n) => `in the middle of ${countWords(n, 'approval')}`),
    ...figure('Customers’ satisfaction', satisfaction, percentWords, (n) => `of the scale, over ${countWords(n, 'answer')}`),
  ]
}

const rate = (name: string, known: Rate | null, of: (n: number) => string): SaidMetric[] =>
  known === null ? [] : [{ name, figure: percentWords(known.share), of: `of ${of(known.n)}`, sure: `The true share likely lies between ${percentWords(known.low)} and ${percentWords(known.high)}.` }]

const figure = (name: string, known: { n: number; value: number } | null, said: (value: number) => string, of: (n: number) => string): SaidMetric[] =>
  known === null ? [] : [{ name, figure: said(known.value), of: of(known.n), sure: null }]
