import { type Figure, figureOf } from './figure'
import { centralMoment, isNothing, mean, median, variance } from './moments'
import type { Sitting } from './sitting'

/**
 * What the first attempts say of a quiz. After Moodle's “Quiz statistics calculations”, test statistics, and
 * mod/quiz/report/statistics/classes/calculator.php. T is the score of a sitting: the mean of its questions, in [0, 1].
 */
export type QuizFigures = {
  n: number
  mean: Figure
  median: Figure
  /** Standard deviation of T, with n − 1. */
  sd: Figure
  /** Skewness k3 / k2^(3/2), from Fisher's k-statistics of T: below 0 most do well and a tail does not. */
  skewness: Figure
  /** Excess kurtosis k4 / k2²: 0 for a normal curve, above it for longer tails. */
  kurtosis: Figure
  /**
   * Coefficient of internal consistency, Cronbach's alpha (1951, doi 10.1007/BF02310555): p/(p−1) · (1 − Σ var(x) / var(T)), T as a sum
   * over the p questions. At most 1; null where sittings differ in how many questions they had.
   */
  cic: Figure
  /** √(1 − CIC): the share of the standard deviation that is chance. */
  errorRatio: Figure
  /** Error ratio times the standard deviation: a person's score is this uncertain, in the unit of the score. */
  standardError: Figure
}

export function quizFigures(sittings: readonly Sitting[]): QuizFigures {
  const scored = sittings.filter(({ answers }) => answers.length > 0)
  const totals = scored.map(({ answers }) => mean(answers.map(({ score }) => score)))
  const n = totals.length
  const sd = Math.sqrt(variance(totals))
  const cic = figureOf(n, () => internalConsistency(scored))
  const ratio = typeof cic === 'number' ? Math.sqrt(Math.max(0, 1 - cic)) : cic
  return {
    n,
    mean: figureOf(n, () => mean(totals)),
    median: figureOf(n, () => median(totals)),
    sd: figureOf(n, () => sd),
    skewness: figureOf(n, () => skewness(totals)),
    kurtosis: figureOf(n, () => kurtosis(totals)),
    cic,
    errorRatio: ratio,
    standardError: typeof ratio === 'number' ? ratio * sd : ratio,
  }
}

export function skewness(values: readonly number[]): number | null {
  const n = values.length
  const k2 = variance(values)
  if (n < 3 || isNothing(k2)) return null
  return (n * n * centralMoment(values, 3)) / ((n - 1) * (n - 2)) / k2 ** 1.5
}

export function kurtosis(values: readonly number[]): number | null {
  const n = values.length
  const k2 = variance(values)
  if (n < 4 || isNothing(k2)) return null
  const [m2, m4] = [centralMoment(values, 2), centralMoment(values, 4)]
  return (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3)) / (k2 * k2)
}

/**
 * Variances are summed by question, whatever order questions came in and whatever wording they had; those that not everyone was asked, by
 * their place among such in the sitting, as Moodle sums random questions by slot.
 */
export function internalConsistency(sittings: readonly Sitting[]): number | null {
  const p = sittings[0]?.answers.length ?? 0
  if (p < 2 || sittings.some(({ answers }) => answers.length !== p)) return null
  const spread = variance(sittings.map(({ answers }) => answers.reduce((sum, { score }) => sum + score, 0)))
  if (isNothing(spread)) return null
  const within = columnsOf(sittings).reduce((sum, column) => sum + variance(column), 0)
  return (p / (p - 1)) * (1 - within / spread)
}

function columnsOf(sittings: readonly Sitting[]): number[][] {
  const asked = new Map<string, number>()
  for (const { itemId } of sittings.flatMap(({ answers }) => answers)) asked.set(itemId, (asked.get(itemId) ?? 0) + 1)
  const columns = new Map<string, number[]>()
  for (const { answers } of sittings) {
    let drawn = 0
    for (const { itemId, score } of answers) {
      const key = asked.get(itemId) === sittings.length ? `item ${itemId}` : `place ${drawn++}`
      const column = columns.get(key)
      if (column) column.push(score)
      else columns.set(key, [score])
    }
  }
  return [...columns.values()]
}
