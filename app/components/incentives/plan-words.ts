import type { EarningEvent } from '../../domain/incentives/plan'
import type { PeriodPlan, PlanElement, Who } from '../../domain/incentives/statement/period-plan'
import { figureWords, metricWords, rateWords } from '../statement-words'
import { countWords, dateWords, moneyWords } from '../words'

const events: Record<EarningEvent, string> = {
  'lesson-finished': 'a lesson finished', 'quiz-passed': 'a quiz passed', 'drill-finished': 'a practice round finished', 'skill-ready': 'a skill that becomes Ready',
  'module-ready': 'a module with every skill Ready',
}

/** Who a plan is for, in one sentence. `roleName`: by id. */
export function whoWords({ roles, teams, people, except }: Who, roleName: (id: string) => string): string {
  const parts = [
    roles.length > 0 ? `in the role ${roles.map(roleName).join(' or ')}` : null,
    teams.length > 0 ? `in ${teams.join(' or ')} or below` : null,
  ].filter(Boolean)
  const base = parts.length > 0 ? `Everyone ${parts.join(', ')}` : people.length > 0 ? null : 'Everyone'
  const named = people.length > 0 ? `${countWords(people.length, 'person', 'people')} by name` : null
  return `${[base, named].filter(Boolean).join(', and ')}${except.length > 0 ? `, but not ${countWords(except.length, 'person', 'people')}` : ''}.`
}

/** What one element pays, in one or two sentences. */
export function elementWords(element: PlanElement, currency: string): string {
  const money = (amount: number) => moneyWords(amount, currency)
  switch (element.kind) {
    case 'commission': {
      const tiers = element.tiers.steps.map(({ from, rate }) => (from === 0 ? rateWords(rate) : `${rateWords(rate)} from ${money(from)}`)).join(', ')
      const mode = element.tiers.mode === 'marginal' ? 'each rate for the value within its tier' : 'the tier that is reached for all of it'
      const risk = element.risk.length > 0 ? ` Value is weighed by ${element.risk.map(({ metric }) => metricWords(metric).toLowerCase()).join(' and ')}.` : ''
      return `Of the value of signed contracts: ${tiers}; ${mode}.${risk}${element.cap === null ? '' : ` At most ${money(element.cap)}.`}`
    }
    case 'bonus':
      return element.metric === null
        ? `${money(element.amount)}.`
        : `By ${metricWords(element.metric).toLowerCase()}: ${element.steps.map(({ from, amount }) => `${money(amount)} from ${figureWords(element.metric, from, currency)}`).join(', ')}.`
    case 'points':
      return `${element.actions.map(({ on, points, perDay }) => `${countWords(points, 'point')} for ${events[on]}${perDay === null ? '' : `, at most ${perDay} a day`}`).join('; ')}.${element.cap === null ? '' : ` At most ${element.cap} in all.`}`
    case 'badge':
      return element.meaning
  }
}

/** What holds of all money of a plan. */
export function limitWords({ cap, floor, budget, currency, multipliers }: PeriodPlan): string[] {
  return [
    ...multipliers.map(({ name, metric, steps, below }) => `${name}: by ${metricWords(metric).toLowerCase()}, ${rateWords(below)} at first, then ${steps.map(({ from, factor }) => `${rateWords(factor)} from ${figureWords(metric, from, currency)}`).join(', ')}.`),
    ...(floor === null ? [] : [`At least ${moneyWords(floor, currency)} to everyone whose conditions are met.`]),
    ...(cap === null ? [] : [`At most ${moneyWords(cap, currency)} to one person.`]),
    ...(budget === null ? [] : [`${moneyWords(budget, currency)} for everyone together; shared in proportion when it is short.`]),
  ]
}

export const inForceWords = ({ startsOn, endsOn, every }: Pick<PeriodPlan, 'startsOn' | 'endsOn' | 'every'>): string =>
  `In force from ${dateWords(Date.parse(startsOn))} to ${dateWords(Date.parse(endsOn))}, paid each ${every}.`
