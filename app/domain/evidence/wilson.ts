/** The 97.5 % point of the standard normal distribution: 95 % lie within so many standard deviations. */
const z = 1.959963984540054

export type Interval = { low: number; high: number }

/**
 * The 95 % score interval of a share: what the true share may be where `hits` of `n` were counted. With p = hits / n it is
 * (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), always within [0, 1] and around p. Wilson 1927,
 * doi 10.1080/01621459.1927.10502953. `hits` may be a sum of partial scores: those vary less than right and wrong do, so the interval is
 * then rather too wide than too narrow. Throws RangeError for n under 1 or hits outside [0, n].
 */
export function wilson(hits: number, n: number): Interval {
  if (!(n >= 1)) throw new RangeError('a share is of at least one')
  if (!(hits >= 0 && hits <= n)) throw new RangeError('hits are at least none and at most all')
  const p = hits / n
  const middle = p + z ** 2 / (2 * n)
  const reach = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
  const whole = 1 + z ** 2 / n
  return { low: Math.min(p, Math.max(0, (middle - reach) / whole)), high: Math.max(p, Math.min(1, (middle + reach) / whole)) }
}
