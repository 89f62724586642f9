import type { Judged } from './simulate'

/** Of those who were given a figure in one tenth of all: the mean figure, and the share of sittings that were passed. */
export type Bin = { n: number; figure: number; passed: number }

/** Ten bins of equal mass by the figure, and the mean distance between figure and share in them, by mass. Empty without anybody. */
export function calibrationError(judged: readonly Judged[]): { bins: Bin[]; error: number } {
  const sorted = [...judged].sort((a, b) => a.figure - b.figure)
  const bins = Array.from({ length: 10 }, (_, at) => binOf(sorted.slice(Math.floor((at * sorted.length) / 10), Math.floor(((at + 1) * sorted.length) / 10))))
    .filter(({ n }) => n > 0)
  return { bins, error: bins.reduce((sum, { n, figure, passed }) => sum + (n / sorted.length) * Math.abs(figure - passed), 0) }
}

function binOf(some: readonly Judged[]): Bin {
  const mean = (of: (one: Judged) => number) => some.reduce((sum, one) => sum + of(one), 0) / some.length
  return { n: some.length, figure: mean(({ figure }) => figure), passed: mean(({ passed }) => passed) }
}
