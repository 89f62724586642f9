import type { PeriodAction } from '../domain/incentives/plan'
import { type MetricName, unitOf } from '../domain/incentives/statement/metrics'
import type { Gate } from '../domain/incentives/statement/period-plan'
import type { Need, Refusal, TraceLine, Unknown } from '../domain/incentives/statement/trace'
import { countWords, dateWords, moneyWords } from './words'

/** Every sentence of a statement, made from the codes and figures of its trace. */

const metrics: Record<MetricName, string> = {
  readiness: 'Role readiness', courseCompletion: 'Courses finished', accuracyRate: 'Accuracy', complianceRate: 'Compliance', deviationRate: 'Playbook deviations',
  disputeRate: 'Disputes', cycleTimeDays: 'Cycle time', csat: 'Customer satisfaction', renewalRate: 'Renewals kept', value: 'Contract value',
}

export const metricWords = (metric: MetricName): string => metrics[metric]

const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 })

/** A rate, share or factor in millionths as a percentage: 25,000 is 2.5 %. */
export const rateWords = (millionths: number): string => `${decimals.format(millionths / 10_000)}\u00a0%`

/** A figure as its metric has it: millionths, or minor units for value. */
export function figureWords(metric: MetricName, at: number, currency: string): string {
  const unit = unitOf[metric]
  if (unit === 'money') return moneyWords(at, currency)
  if (unit === 'share') return rateWords(at)
  return `${decimals.format(at / 1_000_000)} days`
}

const unknown: Record<Unknown, string> = {
  missing: 'not known yet', 'too-few': 'known from too few', unreadable: 'not readable', 'other-currency': 'in another currency',
}

export const unknownWords = (why: Unknown | null): string => unknown[why ?? 'missing']

const figureOr = (metric: MetricName, at: number | null, why: Unknown | null, currency: string): string =>
  at === null ? unknown[why ?? 'missing'] : figureWords(metric, at, currency)

const actions: Record<PeriodAction, [one: string, many: string]> = {
  'lesson-finished': ['lesson finished', 'lessons finished'],
  'quiz-passed': ['quiz passed', 'quizzes passed'],
  'drill-finished': ['practice round finished', 'practice rounds finished'],
  'skill-ready': ['skill that became Ready', 'skills that became Ready'],
  'module-ready': ['module with every skill Ready', 'modules with every skill Ready'],
  'week-steady': ['week with learning on two days or more', 'weeks with learning on two days or more'],
}

/** What a line is called: the plan's own name of it, or what was done. */
export const lineName = ({ name, working }: Pick<TraceLine, 'name' | 'working'>): string => {
  if (working.code !== 'actions') return name
  const [, many] = actions[working.on]
  return many.charAt(0).toUpperCase() + many.slice(1)
}

/** How a line came about, as a formula in words. */
export function workingWords({ working, inputs, amount, points }: Pick<TraceLine, 'working' | 'inputs' | 'amount' | 'points'>, currency: string): string {
  const money = (sum: number) => moneyWords(sum, currency)
  const total = (before: number) => (points === 0 ? money(before) : countWords(before, 'point'))
  switch (working.code) {
    case 'commission': {
      const risk = working.risk.map(({ factor, share }) => `${rateWords(share)} (${factor.by === 'share' ? metrics[factor.metric] : `what ${metrics[factor.metric].toLowerCase()} leave`})`)
      return risk.length === 0 ? `Contract value ${money(working.value)}` : `Contract value ${money(working.value)} × ${risk.join(' × ')} = ${money(working.volume)} that counts`
    }
    case 'tier':
      return `${money(working.volume)} ${tierWords(working, money)} × ${rateWords(working.rate)} = ${money(amount)}`
    case 'bonus':
      return `Bonus of ${money(amount)}`
    case 'fixed':
      return `Fixed amount of ${money(amount)}`
    case 'step': {
      const at = `${metrics[working.metric]} ${figureOr(working.metric, working.at, inputs[0]?.why ?? null, currency)}`
      return working.from === null ? `${at}: no step reached` : `${at}: the step from ${figureWords(working.metric, working.from, currency)} gives ${money(amount)}`
    }
    case 'factor':
      return `${metrics[working.metric]} ${figureOr(working.metric, working.at, inputs[0]?.why ?? null, currency)}: ${money(working.before)} × ${rateWords(working.factor)}`
    case 'days':
      return `Open since ${dateWords(Date.parse(working.since))}: ${working.days} of ${countWords(working.of, 'day')} count`
    case 'gate':
      return `${total(working.before)} held back until its conditions are met`
    case 'cap':
      return `At most ${total(working.cap)}; it would have been ${total(working.before)}`
    case 'floor':
      return `At least ${money(working.floor)}; it would have been ${money(working.before)}`
    case 'budget':
      return `The budget of ${money(working.budget)} is shared, because ${money(working.asked)} would have been due in all: ${money(working.before)} of it yours`
    case 'points':
      return `${countWords(points, 'point')} for what you did`
    case 'actions': {
      const beyond = working.beyondDay === 0 ? '' : `; ${working.beyondDay} more on days that had paid for ${working.perDay ?? 0} already`
      return `${countWords(working.counted, ...actions[working.on])} × ${countWords(working.each, 'point')}${beyond}`
    }
    case 'badge':
      return working.meaning
    case 'refused':
      return refusalWords(working.refusal)
  }
}

function tierWords({ mode, from, to }: Extract<TraceLine['working'], { code: 'tier' }>, money: (sum: number) => string): string {
  if (mode === 'whole') return from === 0 ? 'in all' : `in all, for reaching ${money(from)}`
  return to === null ? `over ${money(from)}` : `between ${money(from)} and ${money(to)}`
}

/** What a plan asks for before it pays. `courseName`: by id. */
export function gateWords(gate: Gate, currency: string, courseName: (id: string) => string = (id) => id): string {
  if (gate.kind === 'mandatory-ready') return 'Every mandatory skill of your role is Ready'
  if (gate.kind === 'course-finished') return `The course ${courseName(gate.course)} is finished`
  const bound = `${metrics[gate.metric]} ${gate.bound === 'at-least' ? 'at least' : 'at most'} ${figureWords(gate.metric, gate.value, currency)}`
  return gate.minimum <= 1 ? bound : `${bound}, known from at least ${gate.minimum}`
}

/** What would open a gate that is shut. */
export function needWords(need: Need, currency: string): string {
  switch (need.code) {
    case 'no-role':
      return 'You have no role yet to be Ready for.'
    case 'skills':
      return `Become Ready in ${need.skills.map((skill) => skill.name).join(', ')}.`
    case 'course':
      return `Finish the course ${need.name}.`
    case 'metric': {
      const way = need.bound === 'at-least' ? 'Bring it up to' : 'Bring it down to'
      return `${metrics[need.metric]} is ${figureWords(need.metric, need.at, currency)}. ${way} ${figureWords(need.metric, need.value, currency)}.`
    }
    case 'more':
      return `${metrics[need.metric]} is known from ${need.n} so far. It counts from ${need.minimum} on.`
    case 'figure':
      return `${metrics[need.metric]} is ${unknown[need.why]}.`
  }
}

/** Why something cannot be paid at all. */
export function refusalWords(refusal: Refusal): string {
  if (refusal.code === 'too-large') return 'This comes to more than any line may. Nothing is paid for it.'
  if (refusal.code === 'unreadable') return `${metrics[refusal.metric]} cannot be read. Nothing is paid by it.`
  return `The plan pays in ${refusal.expected}, but the contracts are in ${refusal.found.join(' and ')}. Currencies are never mixed, so nothing is paid for them.`
}
