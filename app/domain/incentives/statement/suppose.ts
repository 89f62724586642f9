import type { PersonFacts } from './facts'
import type { RateName } from './metrics'

/** What somebody supposes of their period: figures in their metric's own unit (a share is 0 to 1), value in minor units, and every mandatory skill Ready from a day on. */
export type Supposed = { rates: Partial<Record<RateName, number>>; value: { amount: number; currency: string } | null; readyFrom: string | null }

/** So many observations stand behind a figure that is supposed, so that no gate is shut for want of them. */
const enough = 1_000

/** Facts as somebody supposes them; what they suppose nothing of stays. */
export function suppose(facts: PersonFacts, { rates, value, readyFrom }: Supposed): PersonFacts {
  const supposed = Object.entries(rates).map(([metric, figure]) => [metric, { value: figure, n: Math.max(enough, facts.metrics[metric as RateName]?.n ?? 0), from: [] }])
  return {
    ...facts,
    metrics: { ...facts.metrics, ...Object.fromEntries(supposed) },
    values: value === null ? facts.values : [{ ...value, n: enough, from: [] }],
    mandatory: readyFrom === null ? facts.mandatory : (facts.mandatory?.map((skill) => (skill.label === 'ready' ? skill : { ...skill, label: 'ready' as const, readySince: readyFrom })) ?? null),
  }
}
