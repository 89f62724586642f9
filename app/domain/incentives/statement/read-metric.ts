import type { Measure, PersonFacts } from './facts'
import { fits, type MetricName, type RateName } from './metrics'
import { inMillionths, isAmount, mostAmount } from './money'
import type { Input } from './trace'

/** A metric of a person as a plan in this currency counts it, with at least so many observations behind it. Whatever the facts hold, it answers. */
export function readMetric(facts: PersonFacts, metric: MetricName, currency: string, minimum = 0): Input {
  const input = metric === 'value' ? readValue(facts, currency) : readRate(metric, facts.metrics[metric])
  return input.at !== null && input.n < minimum ? { ...input, at: null, why: 'too-few' } : input
}

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

function readRate(metric: RateName, measure: Measure | undefined): Input {
  if (!measure) return { metric, at: null, n: 0, why: 'missing', from: [] }
  const at = fits(metric, measure.value) && isCount(measure.n) ? inMillionths(measure.value) : null
  return at === null ? { metric, at, n: 0, why: 'unreadable', from: measure.from } : { metric, at, n: measure.n, why: null, from: measure.from }
}

/** No contract is a value of 0. Value in any other currency is never counted beside it, nor left out: then there is no figure at all. */
function readValue({ values }: PersonFacts, currency: string): Input {
  const from = values.flatMap((value) => value.from)
  const unknown = (why: Input['why']): Input => ({ metric: 'value', at: null, n: 0, why, from })
  if (!values.every((value) => isAmount(value.amount) && isCount(value.n))) return unknown('unreadable')
  if (values.some((value) => value.currency !== currency && value.amount !== 0)) return unknown('other-currency')
  const at = values.reduce((sum, value) => sum + BigInt(value.amount), 0n)
  const n = values.reduce((sum, value) => sum + value.n, 0)
  if (at > BigInt(mostAmount) || at < -BigInt(mostAmount) || !isCount(n)) return unknown('unreadable')
  return { metric: 'value', at: Number(at), n, why: null, from }
}
