import { gapLimits } from '../readiness/engine/buckets'

const names = ['10-minutes', '12-hours', '3-days', '10-days', '30-days', '90-days'] as const

/**
 * How long before an answer its skills were last observed, as the model tells gaps apart, shortest first: each up to, and without, so many
 * days. Of several skills the one that rested longest counts.
 */
export const gapBounds = gapLimits.map((belowDays, index) => ({ gap: names[index] as (typeof names)[number], belowDays }))

/** `first`: a skill of the question was new to the person; `longer`: beyond the last bound. */
export type Gap = 'first' | (typeof names)[number] | 'longer'

export const gaps: readonly Gap[] = ['first', ...names, 'longer']
