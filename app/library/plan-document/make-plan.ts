import { type MetricName, unitOf } from '../../domain/incentives/statement/metrics'
import type { Bonus, Gate, Multiplier, PeriodPlan, PlanElement } from '../../domain/incentives/statement/period-plan'
import type { PlanForm } from './plan-form'
import { readAmount, readDays, readPercentage, type Written } from './written'

export type Fault = (path: readonly PropertyKey[], message: string) => void
type Money = { currency: string; amount: number }
type Path = readonly PropertyKey[]
type FormGate = PlanForm['gates'][number]
type FormMultiplier = PlanForm['multipliers'][number]
type FormElement = PlanForm['elements'][number]

/** A plan from a document of the right form. What its parts say against each other is a fault each; with any, the plan is not one to use. */
export function makePlan(id: string, form: PlanForm, fault: Fault): PeriodPlan {
  const amountOf = (path: Path, { currency, amount }: Money): number => {
    if (currency !== form.currency) fault(path, `is in ${currency}, and the plan pays in ${form.currency}: currencies are never mixed`)
    return amount
  }
  const amountOr = (path: Path, money: Money | null): number | null => (money === null ? null : amountOf(path, money))
  const figureOf = (path: Path, metric: MetricName, written: unknown): number => {
    const read: Written<number | Money> = unitOf[metric] === 'money' ? readAmount(written) : unitOf[metric] === 'days' ? readDays(written) : readPercentage(written, 100)
    if ('fault' in read) fault(path, read.fault)
    else return typeof read.value === 'number' ? read.value : amountOf(path, read.value)
    return 0
  }

  const gateOf = (path: Path, gate: FormGate): Gate => {
    if (gate.kind !== 'metric') return gate
    const { metric, atLeast, atMost, minimum } = gate
    if ((atLeast === undefined) === (atMost === undefined)) fault(path, 'must say either atLeast or atMost')
    const [bound, key] = atLeast === undefined ? (['at-most', 'atMost'] as const) : (['at-least', 'atLeast'] as const)
    return { kind: 'metric', metric, bound, minimum, value: atLeast === undefined && atMost === undefined ? 0 : figureOf([...path, key], metric, atLeast ?? atMost) }
  }
  const gatesOf = (path: Path, gates: FormGate[]) => gates.map((gate, at) => gateOf([...path, 'gates', at], gate))

  const multipliersOf = (path: Path, multipliers: FormMultiplier[]): Multiplier[] => {
    uniqueIds([...path, 'multipliers'], multipliers, fault)
    return multipliers.map(({ steps, ...multiplier }, at) => {
      const place = [...path, 'multipliers', at, 'steps']
      const read = steps.map(({ from, factor }, step) => ({ from: figureOf([...place, step, 'from'], multiplier.metric, from), factor }))
      risingSteps(place, read, fault)
      return { ...multiplier, steps: read }
    })
  }

  const paidOf = (path: Path, { id: own, name, gates, multipliers, cap }: Extract<FormElement, { multipliers: unknown }>) => ({
    id: own, name, gates: gatesOf(path, gates), multipliers: multipliersOf(path, multipliers), cap: amountOr([...path, 'cap'], cap),
  })

  const bonusOf = (path: Path, bonus: Extract<FormElement, { kind: 'bonus' | 'bonus-by-metric' }>): Bonus => {
    const paid = { ...paidOf(path, bonus), kind: 'bonus' as const }
    if (bonus.kind === 'bonus') return { ...paid, metric: null, amount: amountOf([...path, 'amount'], bonus.amount) }
    const { metric, minimum } = bonus
    const steps = bonus.steps.map(({ from, amount }, at) => ({
      from: figureOf([...path, 'steps', at, 'from'], metric, from), amount: amountOf([...path, 'steps', at, 'amount'], amount),
    }))
    risingSteps([...path, 'steps'], steps, fault)
    return { ...paid, metric, minimum, steps }
  }

  const elementOf = (element: FormElement, at: number): PlanElement => {
    const path = ['elements', at]
    if (element.kind === 'badge') return { ...element, gates: gatesOf(path, element.gates) }
    if (element.kind === 'points') {
      element.actions.forEach(({ on }, place) => {
        if (element.actions.findIndex((other) => other.on === on) < place) fault([...path, 'actions', place, 'on'], 'must be another one: an action above gives points for it already')
      })
      return { ...element, gates: gatesOf(path, element.gates) }
    }
    if (element.kind !== 'commission') return bonusOf(path, element)
    const place = [...path, 'tiers', 'steps']
    const steps = element.tiers.steps.map(({ from, rate }, step) => ({ from: amountOf([...place, step, 'from'], from), rate }))
    if (steps[0]?.from !== 0) fault([...place, 0, 'from'], 'must be 0: the first tier begins there')
    risingSteps(place, steps, fault)
    return { ...paidOf(path, element), kind: 'commission', risk: element.risk, tiers: { mode: element.tiers.mode, steps } }
  }

  uniqueIds(['elements'], form.elements, fault)
  form.elements.forEach((element, at) => {
    if (element.id === 'plan') fault(['elements', at, 'id'], 'must not be “plan”, which the lines of the whole plan are called')
  })
  if (form.endsOn < form.startsOn) fault(['endsOn'], 'must not be before the first day')
  const [cap, floor] = [amountOr(['cap'], form.cap), amountOr(['floor'], form.floor)]
  if (cap !== null && floor !== null && floor > cap) fault(['floor'], 'must not be over the cap')
  return {
    ...form, id, gates: gatesOf([], form.gates), elements: form.elements.map(elementOf), multipliers: multipliersOf([], form.multipliers), cap, floor,
    budget: amountOr(['budget'], form.budget),
  }
}

function uniqueIds(path: Path, parts: readonly { id: string }[], fault: Fault): void {
  parts.forEach(({ id }, at) => {
    if (parts.findIndex((other) => other.id === id) < at) fault([...path, at, 'id'], `is “${id}”, as one above is already`)
  })
}

function risingSteps(path: Path, steps: readonly { from: number }[], fault: Fault): void {
  steps.forEach(({ from }, at) => {
    const before = steps[at - 1]
    if (before && from <= before.from) fault([...path, at, 'from'], 'must be more than in the step above')
  })
}
