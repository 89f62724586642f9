/** What a plan of a period may measure. The first two come from learning, the rest from what happened to contracts. */
export const rateNames = [
  'readiness', 'courseCompletion', 'accuracyRate', 'complianceRate', 'deviationRate', 'disputeRate', 'cycleTimeDays', 'csat', 'renewalRate',
] as const
export type RateName = (typeof rateNames)[number]

export const metricNames = [...rateNames, 'value'] as const
export type MetricName = (typeof metricNames)[number]

/** `share`: 0 to 1, satisfaction too: of the best that its scale has. `days`: not below 0. `money`: minor units. */
export type Unit = 'share' | 'days' | 'money'

export const unitOf: Record<MetricName, Unit> = {
  readiness: 'share', courseCompletion: 'share', accuracyRate: 'share', complianceRate: 'share', deviationRate: 'share', disputeRate: 'share',
  cycleTimeDays: 'days', csat: 'share', renewalRate: 'share', value: 'money',
}

const most: Record<Exclude<Unit, 'money'>, number> = { share: 1, days: 100_000 }

/** Whether a figure can be one of this metric at all. */
export const fits = (metric: RateName, value: number): boolean => value >= 0 && value <= most[unitOf[metric] as Exclude<Unit, 'money'>]
