import type { PeriodAction } from '../../domain/incentives/plan'
import type { Multiplier, PeriodPlan, PlanElement, Who } from '../../domain/incentives/statement/period-plan'
import { figureWords, metricWords, rateWords } from '../statement-words'
import { countWords, dateWords, moneyWords } from '../words'

const events: Record<PeriodAction, string> = {
  'lesson-finished': 'a lesson finished', 'quiz-passed': 'a quiz passed', 'drill-finished': 'a practice round finished', 'skill-ready': 'a skill that becomes Ready',
  'module-ready': 'a module with every skill Ready', 'week-steady': 'a week with learning on two days or more',
}

/** What earns points, as a thing that happened. */
export const eventWords = (event: PeriodAction): string => events[event]

/** What something is called, by its id; the id itself where nobody knows it any more. */
export const nameIn = (named: readonly { id: string; name: string }[]) => (id: string): string => named.find((one) => one.id === id)?.name ?? id

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
      return `Of the value of signed contracts: ${tiers}; ${mode}.${risk}${mostWords(element.cap, money)}`
    }
    case 'bonus':
      return element.metric === null
        ? `${money(element.amount)}.${mostWords(element.cap, money)}`
        : `By ${metricWords(element.metric).toLowerCase()}: ${element.steps.map(({ from, amount }) => `${money(amount)} from ${figureWords(element.metric, from, currency)}`).join(', ')}${element.minimum <= 1 ? '' : `, known${fewWords(element.minimum)}`}.${mostWords(element.cap, money)}`
    case 'points':
      return `${element.actions.map(({ on, points, perDay }) => `${countWords(points, 'point')} for ${events[on]}${perDay === null ? '' : `, at most ${perDay} a day`}`).join('; ')}.${element.cap === null ? '' : ` At most ${element.cap} in all.`}`
    case 'badge':
      return element.meaning
  }
}

const mostWords = (cap: number | null, money: (amount: number) => string): string => (cap === null ? '' : ` At most ${money(cap)}.`)

/** What a figure makes of money. */
export const multiplierWords = ({ metric, steps, below, unknown, minimum }: Multiplier, currency: string): string =>
  `By ${metricWords(metric).toLowerCase()}: ${rateWords(below)} at first, then ${steps.map(({ from, factor }) => `${rateWords(factor)} from ${figureWords(metric, from, currency)}`).join(', ')}; ${rateWords(unknown)} where it is not known${fewWords(minimum)}.`

const fewWords = (minimum: number): string => (minimum <= 1 ? '' : ` from at least ${minimum}`)

/** What a gate that opens within a period lets through. */
export const midPeriodWords: Record<'whole' | 'by-days', string> = {
  'by-days': 'If it comes true within a period, the days since then count.', whole: 'If it comes true within a period, the whole period counts.',
}

/** The bounds of what a plan pays. */
export function limitWords({ cap, floor, budget, currency }: PeriodPlan): string[] {
  return [
    ...(floor === null ? [] : [`At least ${moneyWords(floor, currency)} to everyone whose conditions are met.`]),
    ...(cap === null ? [] : [`At most ${moneyWords(cap, currency)} to one person.`]),
    ...(budget === null ? [] : [`${moneyWords(budget, currency)} for everyone together; shared in proportion when it is short.`]),
  ]
}

export const inForceWords = ({ startsOn, endsOn, every }: Pick<PeriodPlan, 'startsOn' | 'endsOn' | 'every'>): string =>
  `In force from ${dateWords(Date.parse(startsOn))} to ${dateWords(Date.parse(endsOn))}, paid each ${every}.`
