/**
 * Sums over `n` answers to one item, from which its statistics follow. `right`: how many were wholly right. `rest` of an answer is the
 * mean score, in [0, 1], of the other questions in the same attempt: `rest` and `restSquared` sum it over all answers, `restOfRight`
 * over the right ones.
 */
export type ItemSums = { n: number; right: number; rest: number; restSquared: number; restOfRight: number }

/** The facility index: the share of answers that are right, in [0, 1]; null without answers. Lord and Novick 1968, Statistical Theories of Mental Test Scores, ch. 15. */
export function facility({ n, right }: Pick<ItemSums, 'n' | 'right'>): number | null {
  return n === 0 ? null : right / n
}

/**
 * The item-rest correlation, in [-1, 1]: the point-biserial coefficient (M1 - M0) / s · √(p·q), where M1 and M0 are the mean rest of
 * those who were right and wrong, s is the standard deviation of the rest over all, and p = 1 - q the facility (Lord and Novick 1968,
 * ch. 15.5). The item is left out of its own total, which would raise the figure otherwise (Henrysson 1963, doi 10.1007/BF02289618).
 * Null where everyone or nobody was right, or all did equally well on the rest: then nothing can be told.
 */
export function discrimination({ n, right, rest, restSquared, restOfRight }: ItemSums): number | null {
  const wrong = n - right
  if (right === 0 || wrong === 0) return null
  const variance = restSquared / n - (rest / n) ** 2
  if (variance < 1e-9) return null
  const difference = restOfRight / right - (rest - restOfRight) / wrong
  return Math.max(-1, Math.min(1, (difference / Math.sqrt(variance)) * Math.sqrt((right / n) * (wrong / n))))
}
