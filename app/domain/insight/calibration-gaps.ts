const minute = 1 / (24 * 60)

/**
 * How long before an answer its skills were last observed, as the model tells gaps apart, shortest first: each up to, and without, so many
 * days. Of several skills the one that rested longest counts.
 */
export const gapBounds = [
  { gap: '10-minutes', belowDays: 10 * minute },
  { gap: '12-hours', belowDays: 0.5 },
  { gap: '3-days', belowDays: 3 },
  { gap: '10-days', belowDays: 10 },
  { gap: '30-days', belowDays: 30 },
  { gap: '90-days', belowDays: 90 },
] as const

/** `first`: a skill of the question was new to the person; `longer`: beyond the last bound. */
export type Gap = 'first' | (typeof gapBounds)[number]['gap'] | 'longer'

export const gaps: readonly Gap[] = ['first', ...gapBounds.map(({ gap }) => gap), 'longer']
