import { writeAmount, digitsOf } from './written'
import type { PartList } from './part-address'

/** `words`: text. `count`: a whole number. `figure`: a percentage or an amount in its written form, or a number of days. `rows`: a list of the same. */
export type Shape = { readonly [field: string]: 'words' | 'count' | 'figure' | { rows: Shape } | { group: Shape } }

/**
 * What the form of each kind of part holds, by the names that its document has. Only this of the part is changed by the form: what else it has,
 * gates and multipliers of its own, stays.
 */
export const shapes = {
  basics: { name: 'words', description: 'words', version: 'count', startsOn: 'words', endsOn: 'words', every: 'words', currency: 'words' },
  limits: { floor: 'figure', cap: 'figure', budget: 'figure' },
  who: {},
  'mandatory-ready': { midPeriod: 'words' },
  'course-finished': { course: 'words', midPeriod: 'words' },
  metric: { metric: 'words', bound: 'words', figure: 'figure', minimum: 'count' },
  commission: {
    name: 'words', tiers: { group: { mode: 'words', steps: { rows: { from: 'figure', rate: 'figure' } } } },
    risk: { rows: { metric: 'words', by: 'words', unknown: 'figure', minimum: 'count' } }, cap: 'figure',
  },
  bonus: { name: 'words', amount: 'figure', cap: 'figure' },
  'bonus-by-metric': { name: 'words', metric: 'words', minimum: 'count', steps: { rows: { from: 'figure', amount: 'figure' } }, cap: 'figure' },
  points: { name: 'words', actions: { rows: { on: 'words', points: 'count', perDay: 'count' } }, cap: 'count' },
  badge: { name: 'words', meaning: 'words' },
  multiplier: { name: 'words', metric: 'words', minimum: 'count', below: 'figure', steps: { rows: { from: 'figure', factor: 'figure' } }, unknown: 'figure' },
} as const satisfies Record<string, Shape>

export type PartKind = keyof typeof shapes
export const isPartKind = (kind: string): kind is PartKind => Object.hasOwn(shapes, kind)

/** The kinds that a list can have. */
export const kindsOf: Record<PartList, readonly PartKind[]> = {
  gates: ['mandatory-ready', 'metric', 'course-finished'],
  elements: ['commission', 'bonus-by-metric', 'bonus', 'points', 'badge'],
  multipliers: ['multiplier'],
}

/** What a new part of a kind begins with, as its document has it. */
export function firstOf(kind: PartKind, currency: string): object {
  const nothing = writeAmount(0, currency)
  switch (kind) {
    case 'mandatory-ready':
    case 'course-finished':
      return { kind, midPeriod: 'by-days' }
    case 'metric':
      return { kind, metric: 'complianceRate', atLeast: '', minimum: 1 }
    case 'commission':
      return { kind, tiers: { mode: 'marginal', steps: [{ from: nothing, rate: '' }] } }
    case 'bonus-by-metric':
      return { kind, metric: 'accuracyRate', minimum: 1, steps: [{ from: '', amount: '' }] }
    case 'points':
      return { kind, actions: [{ on: 'drill-finished', points: '', perDay: '' }] }
    case 'multiplier':
      return { metric: 'accuracyRate', minimum: 1, below: '100 %', unknown: '100 %', steps: [{ from: '', factor: '' }] }
    default:
      return { kind }
  }
}

/** An amount as it is to be written, for the help of a field. */
export const sampleAmount = (currency: string): string => writeAmount(1_500 * 10 ** digitsOf(currency), currency)
