import { evaluate } from './evaluate'
import type { PersonFacts } from './facts'
import { byShare, rounded, whole } from './money'
import { outcomeMeasures } from './outcome-measures'
import type { Outcome } from '../../outcomes/outcome'
import type { PeriodPlan } from './period-plan'
import { lineOf, type Statement } from './trace'

/**
 * A closed statement evaluated once more for one person, by the facts that it was made of with what is known of their contracts by now. Where the budget was short,
 * their share of it is what it was when the period was closed: nobody else's changes by it.
 */
export function evaluateAnew(plan: PeriodPlan, closed: Statement, facts: PersonFacts, outcomes: readonly Outcome[]): Statement {
  const { metrics, values } = outcomeMeasures(outcomes, closed.period)
  const learned = Object.fromEntries(Object.entries(facts.metrics).filter(([metric]) => metric === 'readiness' || metric === 'courseCompletion'))
  const everyone = { roles: [], teams: [], people: [], except: [] }
  const [alone] = evaluate({ ...plan, who: everyone, budget: null }, closed.period, [{ ...facts, metrics: { ...metrics, ...learned }, values }]).statements
  if (!alone) throw new Error('A plan for everyone left somebody out')
  const shared = closed.lines.find(({ working }) => working.code === 'budget')?.working
  if (shared?.code !== 'budget' || alone.amount === 0) return alone
  const share = alone.amount === shared.before ? closed.amount : (rounded(byShare(whole(alone.amount), shared.budget, shared.asked)) ?? 0)
  const line = lineOf({ id: 'plan/budget', name: 'Share of the budget', working: { ...shared, before: alone.amount }, amount: share - alone.amount })
  return { ...alone, amount: share, lines: [...alone.lines, line] }
}
