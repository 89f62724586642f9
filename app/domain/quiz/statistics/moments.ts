/** Sums that the statistics of questions and quizzes are made of. Lists are of equal length; an empty one has mean 0. */

export const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length)

/** The sample covariance, divided by n − 1; 0 for fewer than two pairs. */
export function covariance(x: readonly number[], y: readonly number[]): number {
  if (x.length < 2) return 0
  const [mx, my] = [mean(x), mean(y)]
  return x.reduce((sum, value, at) => sum + (value - mx) * ((y[at] ?? 0) - my), 0) / (x.length - 1)
}

export const variance = (values: readonly number[]): number => covariance(values, values)

/** The mean of the `power`-th powers of the differences from the mean, divided by n. */
export function centralMoment(values: readonly number[], power: number): number {
  const middle = mean(values)
  return mean(values.map((value) => (value - middle) ** power))
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Differences smaller than this come from the way numbers are kept. */
export const isNothing = (value: number): boolean => Math.abs(value) < 1e-12
