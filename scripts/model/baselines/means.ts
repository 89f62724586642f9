import type { Predictor } from '../predictor'

/** The share of right answers so far, whoever gives them to whatever. */
export function globalMean(): Predictor {
  let right = 1
  let n = 2
  return {
    next({ scores }, row) {
      const p = right / n
      right += scores[row] as number
      n += 1
      return p
    },
    forgetPeople: () => {},
  }
}

/** So many answers of the global mean are put before an item's own. */
const PRIOR = 5

/** The share of right answers to the item so far. */
export function itemMean(): Predictor {
  const all = globalMean()
  const items = new Map<number, { right: number; n: number }>()
  return {
    next(answers, row) {
      const item = answers.items[row] as number
      const { right, n } = items.get(item) ?? { right: 0, n: 0 }
      const p = (right + PRIOR * all.next(answers, row)) / (n + PRIOR)
      items.set(item, { right: right + (answers.scores[row] as number), n: n + 1 })
      return p
    },
    forgetPeople: () => {},
  }
}
