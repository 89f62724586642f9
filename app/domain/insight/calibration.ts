import type { Gap } from './calibration-gaps'
import { type Interval, wilson } from '../evidence/wilson'

/** Predictions are told apart in so many bins of equal width. */
export const binCount = 10

/** Under so many answers a share is mostly chance: at a half its standard error is then over 9 points. */
export const leastAnswers = 30

/** So many answers, the sum of the probabilities that were predicted of them and the sum of their scores, both in [0, n]. */
export type Tally = { n: number; predicted: number; observed: number }

/** The answers of one kind: `bin` counts from 0 and holds predictions from bin / binCount on, the last one 1 as well. */
export type Cell = Tally & { model: string; source: string; gap: Gap; bin: number }

/**
 * Predicted against observed, as means: `interval` is where the observed share may truly lie (95 %), `offBy` predicted less observed, so
 * above 0 where too much was expected. `standing`: whether that can be told from chance.
 */
export type Calibrated = { n: number; predicted: number; observed: number; interval: Interval; offBy: number; standing: 'too-few' | 'within' | 'off' }

export function tallyOf(cells: readonly Tally[]): Tally {
  const sum = { n: 0, predicted: 0, observed: 0 }
  for (const { n, predicted, observed } of cells) {
    sum.n += n
    sum.predicted += predicted
    sum.observed += observed
  }
  return sum
}

/** The figures of a tally; null where nothing was answered. A score that a sum of fractions left a hair beyond all is all. */
export function calibratedOf(tally: Tally): Calibrated | null {
  const { n } = tally
  if (n === 0) return null
  const hits = Math.min(n, Math.max(0, tally.observed))
  const [predicted, observed, interval] = [tally.predicted / n, hits / n, wilson(hits, n)]
  const within = predicted >= interval.low && predicted <= interval.high
  return { n, predicted, observed, interval, offBy: predicted - observed, standing: n < leastAnswers ? 'too-few' : within ? 'within' : 'off' }
}

/** One place for each bin, lowest predictions first; null where nothing was predicted in it. */
export const binsOf = (cells: readonly Cell[]): (Calibrated | null)[] =>
  Array.from({ length: binCount }, (_, bin) => calibratedOf(tallyOf(cells.filter((cell) => cell.bin === bin))))

/**
 * Expected calibration error: the mean distance of predicted from observed over the bins, each weighed by its answers, in [0, 1]. Naeini,
 * Cooper and Hauskrecht 2015, doi 10.1609/aaai.v29i1.9602. Null where nothing was answered.
 */
export function calibrationError(bins: readonly (Calibrated | null)[]): number | null {
  const { n, distance } = bins.reduce(
    (sum, bin) => (bin === null ? sum : { n: sum.n + bin.n, distance: sum.distance + bin.n * Math.abs(bin.offBy) }),
    { n: 0, distance: 0 },
  )
  return n === 0 ? null : distance / n
}

/** What cells are told apart by on the page; null: by nothing, all count. */
export type CellFilter = { model: string | null; source: string | null; gap: Gap | null }

export const cellsFor = <T extends Cell>(cells: readonly T[], { model, source, gap }: CellFilter): T[] =>
  cells.filter((cell) => (model === null || cell.model === model) && (source === null || cell.source === source) && (gap === null || cell.gap === gap))

/** The figures of each kind, in the order in which the kinds are given; those without answers are left out. */
export function calibratedBy<K extends string>(cells: readonly Cell[], kinds: readonly K[], kindOf: (cell: Cell) => K): { kind: K; figures: Calibrated }[] {
  return kinds.flatMap((kind) => {
    const figures = calibratedOf(tallyOf(cells.filter((cell) => kindOf(cell) === kind)))
    return figures === null ? [] : [{ kind, figures }]
  })
}
