import { type Figure, figureOf } from './figure'
import { covariance, isNothing, mean, median, variance } from './moments'
import type { ItemAnswer } from './sitting'

/**
 * What the first attempts say of one question. After Moodle's “Quiz statistics calculations” (docs.moodle.org/dev/Quiz_statistics_calculations,
 * by Tim Hunt) and its question/classes/statistics/questions/calculator.php; `x` is the score of the question in [0, 1], its mark as a
 * share of the most, and `r` the rest: the mean score of the other questions of the same sitting. A question that is drawn at random
 * is judged over those who were asked it. Moodle keeps a drawn question in its own total; here it is left out of the rest always, as a
 * question that is correlated with itself looks better than it is (Henrysson 1963, doi 10.1007/BF02289618).
 */
export type ItemFigures = {
  n: number
  /** Facility index: mean of x. In [0, 1]; 1 when everyone was right. */
  facility: Figure
  /** Standard deviation of x, with n − 1. */
  sd: Figure
  /** Discrimination index: Pearson's correlation of x with r, cov(x, r) / √(var(x) · var(r)). In [−1, 1]; null when one of them does not vary. */
  discrimination: Figure
  /**
   * Discriminative efficiency: cov(x, r) over the greatest covariance that these very scores could have, which they have when both are
   * sorted alike. At most 1; it forgives a question for being easy or hard.
   */
  efficiency: Figure
  /** Median seconds that an answer took; null where no time is known. */
  seconds: Figure
}

export function itemFigures(answers: readonly ItemAnswer[]): ItemFigures {
  const n = answers.length
  const x = answers.map(({ score }) => score)
  const r = answers.map(({ rest }) => rest)
  return {
    n,
    facility: figureOf(n, () => mean(x)),
    sd: figureOf(n, () => Math.sqrt(variance(x))),
    discrimination: figureOf(n, () => correlation(x, r)),
    efficiency: figureOf(n, () => efficiency(x, r)),
    seconds: figureOf(n, () => median(answers.flatMap(({ seconds }) => seconds ?? []))),
  }
}

export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const spread = variance(x) * variance(y)
  if (isNothing(spread)) return null
  return Math.max(-1, Math.min(1, covariance(x, y) / Math.sqrt(spread)))
}

function efficiency(x: readonly number[], r: readonly number[]): number | null {
  const most = covariance(ascending(x), ascending(r))
  return isNothing(most) ? null : covariance(x, r) / most
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
