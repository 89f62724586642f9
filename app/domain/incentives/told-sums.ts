import { type Taken, tellsScore } from '../quiz/disclosure'

/**
 * What lines of a ledger add up to in one currency; amounts are minor units. `cause` with `attempt`: the cause of these lines, and an attempt that
 * they would tell of; one cause has a sum for each such attempt. Both null: all lines that tell of none.
 */
export type CauseSum = { currency: string; points: number; amount: number; cause: string | null; attempt: Taken | null }

/** `untold`: the causes whose lines are not told yet, and so are in no total. */
export type ToldSums = { points: number; money: { currency: string; amount: number }[]; untold: string[] }

/** What a person has in all, as far as it tells no score at `now` (ms epoch) that is not told yet. Currencies in the order that they come in. */
export function toldSums(sums: readonly CauseSum[], now: number): ToldSums {
  const untold = new Set(sums.flatMap(({ cause, attempt }) => (cause === null || attempt === null || tellsScore(attempt, now) ? [] : [cause])))
  const money = new Map<string, number>()
  const counted = new Set<string>()
  let points = 0
  for (const { cause, currency, points: earned, amount } of sums) {
    const key = `${currency} ${cause ?? ''}`
    if (counted.has(key) || (cause !== null && untold.has(cause))) continue
    counted.add(key)
    points += earned
    money.set(currency, (money.get(currency) ?? 0) + amount)
  }
  return { points, money: [...money].map(([currency, amount]) => ({ currency, amount })).filter(({ amount }) => amount !== 0), untold: [...untold] }
}
