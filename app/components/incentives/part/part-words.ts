import { periodActions } from '../../../domain/incentives/plan'
import { metricNames, rateNames } from '../../../domain/incentives/statement/metrics'
import type { PartKind } from '../../../library/plan-document/part-kinds'
import { metricWords } from '../../statement-words'
import { eventWords } from '../plan-words'

/** What each kind of part is called, and what it does, for who chooses one. */
export const kindWords: Record<PartKind, { name: string; does: string }> = {
  basics: { name: 'name, days and currency', does: '' },
  who: { name: 'who is in it', does: '' },
  limits: { name: 'limits', does: '' },
  'mandatory-ready': { name: 'readiness', does: 'Every mandatory skill of the person’s role is Ready.' },
  metric: { name: 'a figure', does: 'A figure such as compliance is at least, or at most, what you say.' },
  'course-finished': { name: 'a course', does: 'The person has finished a course.' },
  commission: { name: 'a commission', does: 'A share of the value of signed contracts, in tiers, weighed by how well they were signed.' },
  'bonus-by-metric': { name: 'a bonus by a figure', does: 'An amount for each step that a figure reaches, such as renewals kept.' },
  bonus: { name: 'a fixed bonus', does: 'One amount for everyone whose conditions are met.' },
  points: { name: 'points', does: 'Points for what somebody does: lessons, quizzes, practice, skills that become Ready.' },
  badge: { name: 'a badge', does: 'A badge with a meaning, for everyone whose conditions are met.' },
  multiplier: { name: 'a multiplier', does: 'More or less money by a figure.' },
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const kindName = (kind: PartKind): string => capital(kindWords[kind].name)

const listWords = { gates: 'a condition', elements: 'something it pays', multipliers: 'a multiplier' } as const

type Titled = { address: string; isNew: boolean; kind: PartKind | null; name: string | null; owner: string | null }

/** What an open part is called at the head of its page. */
export function partTitle({ address, isNew, kind, name, owner }: Titled): string {
  const of = owner === null ? '' : ` of ${owner}`
  const list = address.split('/').at(-2) as keyof typeof listWords | undefined
  if (isNew && list) return `Add ${list === 'elements' && kind ? kindWords[kind].name : listWords[list]}${of}`
  if (name) return `${name}${of}`
  return list === 'gates' ? `Condition${of}` : kind ? kindName(kind) : ''
}

export const rateChoices = rateNames.map((id) => ({ id, label: metricWords(id) }))
export const metricChoices = metricNames.map((id) => ({ id, label: metricWords(id) }))
export const eventChoices = periodActions.map((id) => ({ id, label: capital(eventWords(id)) }))

/** A gate that opens within a period. */
export const midPeriodChoices = [
  { id: 'by-days', label: 'The days since then count' },
  { id: 'whole', label: 'The whole period counts' },
]

export const figureHelp = (currency: string): string => `A percentage such as 95\u00a0%, a number of days such as 12.5 for cycle time, or an amount such as ${currency} for contract value.`
export const minimumHelp = 'Known from fewer, it counts as not known.'
