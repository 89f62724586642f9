import { checkGate } from './check-gate'
import type { Period, PersonFacts } from './facts'
import { isIn, metricsOf } from './plan-reach'
import { whole } from './money'
import { payElement } from './pay-element'
import type { PeriodPlan } from './period-plan'
import { readMetric } from './read-metric'
import { keepUnder, liftTo, multiply, passGates, startWith } from './running'
import { shareOut } from './share-out'
import { type EarnedBadge, lineOf, type Refusal, type Statement, type TraceLine } from './trace'

/** `asked`: what all would have had without a budget. `twice`: people whose facts came more than once; the first of them count. */
export type Evaluation = { statements: Statement[]; asked: number; budget: number | null; twice: string[] }

/**
 * What a plan gives everyone in it for a period, each with how it came about. Pure and total: the same facts give the same statements, and no facts
 * make it throw. What cannot be paid is refused by name in the statement. Statements come in the order of the people.
 */
export function evaluate(plan: PeriodPlan, period: Period, people: readonly PersonFacts[]): Evaluation {
  const first = new Map<string, PersonFacts>()
  const twice: string[] = []
  for (const facts of people.filter((one) => isIn(plan.who, one))) {
    if (first.has(facts.personId)) twice.push(facts.personId)
    else first.set(facts.personId, facts)
  }
  const single = [...first.values()].map((facts) => evaluateOne(plan, period, facts))
  const asked = Number(single.reduce((sum, statement) => sum + BigInt(statement.amount), 0n))
  return { statements: shareBudget(single, plan.budget, asked), asked, budget: plan.budget, twice }
}

/** One person by themselves, before any budget: elements, then the plan's multipliers, gates, floor and cap. */
function evaluateOne(plan: PeriodPlan, period: Period, facts: PersonFacts): Statement {
  const { currency } = plan
  const lines = plan.elements.map((element) => payElement(element, facts, period, currency))
  const sum = lines.reduce((all, line) => all + line.amount, 0)
  const gates = plan.gates.map((gate) => checkGate(gate, facts, period, currency))
  const start = startWith(whole(sum), sum, [])
  const multiplied = plan.multipliers.reduce((running, one) => multiply(running, 'plan', one, readMetric(facts, one.metric, currency, one.minimum)), start)
  const passed = passGates(multiplied, 'plan', gates, period)
  const ended = keepUnder(gates.every((check) => check.open) ? liftTo(passed, 'plan', plan.floor) : passed, 'plan', plan.cap)
  const after = ended.over ? [tooLarge(sum)] : ended.lines
  const all = [...lines, ...after]
  return {
    planId: plan.id, planVersion: plan.version, personId: facts.personId, period, currency, amount: ended.over ? 0 : ended.amount,
    points: lines.reduce((points, line) => points + line.points, 0), badges: badgesOf(plan, lines), gates, lines: all,
    refusals: [...factRefusals(plan, facts), ...refusalsIn(all)],
  }
}

const tooLarge = (sum: number): TraceLine =>
  lineOf({ id: 'plan/refused', name: 'Refused', working: { code: 'refused', refusal: { code: 'too-large', line: null } }, amount: 0 - sum })

/** A badge is earned when its own gates are open. */
function badgesOf({ elements }: PeriodPlan, lines: readonly TraceLine[]): EarnedBadge[] {
  return elements.flatMap((element, at) =>
    element.kind === 'badge' && (lines[at]?.gates.every((check) => check.open) ?? false) ? [{ id: element.id, name: element.name, meaning: element.meaning }] : [],
  )
}

/** Facts that the plan needs and that nobody can read, or that are in another currency. */
function factRefusals(plan: PeriodPlan, facts: PersonFacts): Refusal[] {
  return metricsOf(plan).flatMap((metric): Refusal[] => {
    const { why } = readMetric(facts, metric, plan.currency)
    if (why === 'unreadable') return [{ code: 'unreadable', metric }]
    if (why !== 'other-currency') return []
    return [{ code: 'other-currency', expected: plan.currency, found: [...new Set(facts.values.map((value) => value.currency))].sort() }]
  })
}

const refusalsIn = (lines: readonly TraceLine[]): Refusal[] => lines.flatMap(({ working }) => (working.code === 'refused' ? [working.refusal] : []))

/** A budget that is short is shared by what each asks for, to the last minor unit; equal remainders go in the order of the people's ids. */
function shareBudget(statements: Statement[], budget: number | null, asked: number): Statement[] {
  if (budget === null || asked <= budget) return statements
  const byId = [...statements].sort((one, other) => (one.personId < other.personId ? -1 : 1))
  const shares = shareOut(budget, byId.map((statement) => statement.amount))
  const shareOf = new Map(byId.map((statement, at) => [statement.personId, shares[at] ?? 0]))
  return statements.map((statement) => {
    const share = shareOf.get(statement.personId) ?? 0
    if (statement.amount === 0) return statement
    const working = { code: 'budget', budget, asked, before: statement.amount } as const
    const line = lineOf({ id: 'plan/budget', name: 'Share of the budget', working, amount: share - statement.amount })
    return { ...statement, amount: share, lines: [...statement.lines, line] }
  })
}
