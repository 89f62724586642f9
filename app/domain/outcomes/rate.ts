import { type Interval, wilson } from '../evidence/wilson'

/** A share of `n` that were counted, in [0, 1], with the 95 % interval of Wilson 1927. */
export type Rate = Interval & { n: number; share: number }

/** Null where nothing was counted: a share of nothing is not zero. */
export const rateOf = (hits: number, n: number): Rate | null => (n === 0 ? null : { n, share: hits / n, ...wilson(hits, n) })
