/** How often something was done at one size of the organisation, and what it cost. */
export type Point = { size: number; cost: number }

/**
 * The power of the size with which a cost grows: the slope of the least-squares line through the logarithms of both. 0: it does not grow;
 * 1: twice the people cost twice as much. NaN where there are fewer than two sizes.
 */
export function growthExponent(points: readonly Point[]): number {
  const logs = points.map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const)
  const mean = (at: 0 | 1) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0)
  const under = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0)
  return under === 0 ? Number.NaN : over / under
}
