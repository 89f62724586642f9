import type { PersonFacts } from './facts'
import { whole } from './money'
import type { Bonus } from './period-plan'
import { readMetric } from './read-metric'
import { type Running, startWith } from './running'
import { lineOf, type TraceLine } from './trace'

/** A bonus before its multipliers: the amount of the highest step reached, nothing under the first or while the metric is not known. */
export function payBonus(bonus: Bonus, facts: PersonFacts, currency: string): { line: TraceLine; start: Running } {
  const { id, name } = bonus
  const head = { id, name, working: { code: 'bonus' } as const }
  if (bonus.metric === null) {
    const part = lineOf({ id: `${id}/amount`, name, working: { code: 'fixed' }, amount: bonus.amount })
    return { line: lineOf(head), start: startWith(whole(bonus.amount), bonus.amount, [part]) }
  }
  const input = readMetric(facts, bonus.metric, currency, bonus.minimum)
  const reached = bonus.steps.findLast((step) => input.at !== null && input.at >= step.from)
  const amount = reached?.amount ?? 0
  const working = { code: 'step', metric: bonus.metric, at: input.at, from: reached?.from ?? null } as const
  const part = lineOf({ id: `${id}/amount`, name, working, amount, inputs: [input], from: input.from })
  return { line: lineOf({ ...head, inputs: [input], from: input.from }), start: startWith(whole(amount), amount, [part]) }
}
