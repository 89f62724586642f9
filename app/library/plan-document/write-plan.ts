import { stringify } from 'yaml'
import { type MetricName, unitOf } from '../../domain/incentives/statement/metrics'
import type { Gate, Multiplier, PeriodPlan, PlanElement } from '../../domain/incentives/statement/period-plan'
import { writeAmount, writePercentage } from './written'

/** A plan as the text of its file: reading it gives the same plan. What its form would leave out is left out. */
export const writePlan = (plan: PeriodPlan): string => stringify(documentOf(plan), { lineWidth: 150, aliasDuplicateObjects: false })

/** A plan as its document has it, each figure in its written form; what is not said is undefined. */
export function documentOf({ id: _, ...plan }: PeriodPlan) {
  const money = (amount: number | null) => (amount === null ? undefined : writeAmount(amount, plan.currency))
  const figure = (metric: MetricName, value: number) =>
    unitOf[metric] === 'money' ? writeAmount(value, plan.currency) : unitOf[metric] === 'days' ? value / 1_000_000 : writePercentage(value)

  const gate = (one: Gate) => {
    if (one.kind !== 'metric') return one
    return { kind: one.kind, metric: one.metric, [one.bound === 'at-least' ? 'atLeast' : 'atMost']: figure(one.metric, one.value), minimum: one.minimum }
  }
  const multiplier = ({ steps, below, unknown, ...one }: Multiplier) => ({
    ...one, below: writePercentage(below), unknown: writePercentage(unknown), steps: steps.map(({ from, factor }) => ({ from: figure(one.metric, from), factor: writePercentage(factor) })),
  })
  const element = (one: PlanElement) => {
    const gates = filled(one.gates.map(gate))
    if (one.kind === 'points') return { ...one, gates, cap: one.cap ?? undefined, actions: one.actions.map((rule) => ({ ...rule, perDay: rule.perDay ?? undefined })) }
    if (one.kind === 'badge') return { ...one, gates }
    const paid = { ...one, gates, multipliers: filled(one.multipliers.map(multiplier)), cap: money(one.cap) }
    if (one.kind === 'commission') {
      const steps = one.tiers.steps.map(({ from, rate }) => ({ from: money(from), rate: writePercentage(rate) }))
      return { ...paid, risk: filled(one.risk.map((factor) => ({ ...factor, unknown: writePercentage(factor.unknown) }))), tiers: { mode: one.tiers.mode, steps } }
    }
    if (one.metric === null) return { ...paid, metric: undefined, amount: money(one.amount) }
    return { ...paid, kind: 'bonus-by-metric', steps: one.steps.map(({ from, amount }) => ({ from: figure(one.metric, from), amount: money(amount) })) }
  }
  const who = Object.fromEntries(Object.entries(plan.who).filter(([, names]) => names.length > 0))
  return {
    ...plan, who: Object.keys(who).length > 0 ? who : undefined, gates: filled(plan.gates.map(gate)), elements: plan.elements.map(element),
    multipliers: filled(plan.multipliers.map(multiplier)), cap: money(plan.cap), floor: money(plan.floor), budget: money(plan.budget),
  }
}

const filled = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)
