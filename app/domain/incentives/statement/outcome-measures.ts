import { outcomeMetrics } from '../../outcomes/metrics'
import type { Outcome } from '../../outcomes/outcome'
import type { Measure, Period, PersonFacts, Source } from './facts'
import { daysOf } from './running'

export type OutcomeMetric = OutcomeRate | 'value'
type OutcomeRate = 'accuracyRate' | 'complianceRate' | 'deviationRate' | 'disputeRate' | 'renewalRate' | 'cycleTimeDays' | 'csat'

/** What each figure is read from: of a contract's making and worth also what was told before the period. */
export const kindsOf: Record<OutcomeMetric, readonly Outcome['kind'][]> = {
  accuracyRate: ['review-finding'], complianceRate: ['compliance-check'], deviationRate: ['contract-created', 'playbook-deviation'],
  disputeRate: ['signed', 'dispute-opened'], renewalRate: ['renewal'], cycleTimeDays: ['contract-created', 'signed'], csat: ['satisfaction'], value: ['signed', 'value'],
}

/** What came of a person's contracts as a plan counts it, each figure with the outcomes it was read from. `outcomes`: theirs that are in force. */
export function outcomeMeasures(outcomes: readonly Outcome[], period: Period): Pick<PersonFacts, 'metrics' | 'values'> {
  const from = Date.parse(period.from)
  const to = from + daysOf(period) * 86_400_000
  const { accuracy, compliance, deviation, dispute, renewal, cycleDays, satisfaction, value } = outcomeMetrics(outcomes, { from, to })
  const signed = new Set(outcomes.filter((one) => one.kind === 'signed' && one.at >= from && one.at < to).map((one) => one.contractId))
  const sourcesOf = (metric: OutcomeRate | 'value'): Source[] =>
    outcomes
      .filter((one) => kindsOf[metric].includes(one.kind) && one.at < to)
      .filter((one) => (metric === 'cycleTimeDays' || metric === 'value' ? signed.has(one.contractId) : one.at >= from))
      .map(({ id }) => ({ kind: 'outcome', id }))
  const figures: [OutcomeRate, { n: number; share: number } | { n: number; value: number } | null][] = [
    ['accuracyRate', accuracy], ['complianceRate', compliance], ['deviationRate', deviation], ['disputeRate', dispute], ['renewalRate', renewal],
    ['cycleTimeDays', cycleDays], ['csat', satisfaction],
  ]
  const known = figures.flatMap(([metric, figure]): [OutcomeRate, Measure][] =>
    figure ? [[metric, { value: 'share' in figure ? figure.share : figure.value, n: figure.n, from: sourcesOf(metric) }]] : [],
  )
  return { metrics: Object.fromEntries(known), values: value.map((worth) => ({ ...worth, from: sourcesOf('value') })) }
}
