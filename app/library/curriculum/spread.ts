/** How often each place holds the key, from the first place on. */
export function placesOf(keys: readonly number[], places: number): number[] {
  return Array.from({ length: places }, (_, place) => keys.filter((key) => key === place).length)
}

/**
 * Pearson's chi-squared of counts against an even spread: the sum of (observed − expected)² / expected. With four places, an even hand goes
 * over 7.81 once in twenty times. Source: K. Pearson, Philosophical Magazine 50 (1900).
 */
export function chiSquared(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const expected = total / counts.length
  return total === 0 ? 0 : counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

export const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)

/** The share of those that are so, in [0, 1]; 0 of none. */
export const shareOf = <T>(all: readonly T[], isSo: (one: T) => boolean): number => (all.length === 0 ? 0 : all.filter(isSo).length / all.length)
