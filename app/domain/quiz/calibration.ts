import { isWithin } from './papers'

/** A paper that stands, with its marks in the order they were given. Scores in [0, 1]; `bound` is its quiz's. */
export type MarkedPaper = { doubled: boolean; bound: number; score: number; marks: readonly { markerId: string; score: number }[] }

export const calibrationRules = {
  /** A mean of ten differences that scatter by 0.15 is known to about ± 0.05; fewer tell a habit from chance only where it is gross. */
  leastForMarker: 10,
  /** An agreement over 30 pairs has a standard error near 0.1; with fewer it says little more than its sign. */
  leastForAgreement: 30,
}

/**
 * How one marker marks. `papers`: how many they marked; `doubled`: how many of those others marked too, which alone tell anything. Over
 * these: `severity`, the mean of mark less final score, in [-1, 1], below 0 for a severe marker; `apart`, the mean of its size, in [0, 1].
 * `within`: of the papers where theirs was one of the first two marks, the share on which the two lay within the bound. Null: too few.
 */
export type MarkerFigures = { markerId: string; papers: number; doubled: number; severity: number | null; apart: number | null; within: number | null }

export function markerFigures(papers: readonly MarkedPaper[], { leastForMarker } = calibrationRules): MarkerFigures[] {
  const byMarker = new Map<string, MarkedPaper[]>()
  for (const paper of papers) for (const { markerId } of paper.marks) byMarker.set(markerId, [...(byMarker.get(markerId) ?? []), paper])
  return [...byMarker].map(([markerId, own]) => {
    const doubled = own.filter((paper) => paper.marks.length > 1)
    const differences = doubled.map((paper) => (paper.marks.find((mark) => mark.markerId === markerId)?.score ?? 0) - paper.score)
    const pairs = doubled.filter((paper) => paper.marks.slice(0, 2).some((mark) => mark.markerId === markerId))
    const tells = doubled.length >= leastForMarker
    return {
      markerId, papers: own.length, doubled: doubled.length,
      severity: tells ? mean(differences) : null,
      apart: tells ? mean(differences.map(Math.abs)) : null,
      within: pairs.length >= leastForMarker ? mean(pairs.map((paper) => (pairIsWithin(paper) ? 1 : 0))) : null,
    }
  })
}

/** How first and second marks agree over all papers: `pairs` of them, `within` the share inside the bound, and kappa. Null: too few. */
export type Agreement = { pairs: number; within: number | null; kappa: number | null }

export function agreementOf(papers: readonly MarkedPaper[], { leastForAgreement } = calibrationRules): Agreement {
  const doubled = papers.filter(({ marks }) => marks.length > 1)
  const pairs = doubled.map(({ marks }) => [marks[0]?.score ?? 0, marks[1]?.score ?? 0] as const)
  if (pairs.length < leastForAgreement) return { pairs: pairs.length, within: null, kappa: null }
  return { pairs: pairs.length, within: mean(doubled.map((paper) => (pairIsWithin(paper) ? 1 : 0))), kappa: weightedKappa(pairs) }
}

function pairIsWithin({ marks, bound }: MarkedPaper): boolean {
  const [first, second] = marks
  return first !== undefined && second !== undefined && isWithin(first.score, second.score, bound)
}

/**
 * Quadratic weighted kappa of pairs of marks, at most 1: 1 less the disagreement found as a share of the disagreement that chance would
 * bring, each weighed by its square: 1 - (1/n) Σ (x_i - y_i)² / ((1/n²) Σ_i Σ_j (x_i - y_j)²). Cohen 1968, doi 10.1037/h0026256. Marks
 * are taken as they are, in no classes; the denominator is var(x) + var(y) + (mean(x) - mean(y))², with n below, so that this is Lin's
 * concordance too (1989, doi 10.2307/2532051). Null where all marks are the same: then chance agrees as well.
 */
export function weightedKappa(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length === 0) return null
  const [first, second] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
  const found = mean(pairs.map(([x, y]) => (x - y) ** 2))
  const byChance = variance(first) + variance(second) + (mean(first) - mean(second)) ** 2
  return byChance < 1e-12 ? null : 1 - found / byChance
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length

function variance(list: readonly number[]): number {
  const middle = mean(list)
  return mean(list.map((one) => (one - middle) ** 2))
}
