import { type Exact, rounded } from './money'

type Quota = { floor: bigint; rest: bigint }

/**
 * Divide a whole sum by weights so that the shares add up to it: each gets its quota rounded down, and what is left goes one by one to the largest
 * remainders, the earlier of equals first (Hamilton's method of largest remainders). Weights below 0 count as 0; with none above it all shares are 0.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const counted = weights.map((weight) => BigInt(Math.max(0, weight)))
  const sum = counted.reduce((one, other) => one + other, 0n)
  if (sum === 0n || total <= 0) return weights.map(() => 0)
  const quotas = counted.map((weight) => ({ floor: (BigInt(total) * weight) / sum, rest: (BigInt(total) * weight) % sum }))
  return byRemainder(BigInt(total), quotas)
}

/** Round parts that are not below 0 and have one denominator so that they add up to their sum, rounded. Null when that is too large for a line. */
export function roundTogether(parts: readonly Exact[]): { sum: Exact; amount: number; shares: number[] } | null {
  const bottom = parts[0]?.bottom ?? 1n
  const sum = { top: parts.reduce((top, part) => top + part.top, 0n), bottom }
  const amount = rounded(sum)
  if (amount === null) return null
  const quotas = parts.map(({ top }) => ({ floor: top / bottom, rest: top % bottom }))
  return { sum, amount, shares: byRemainder(BigInt(amount), quotas) }
}

function byRemainder(total: bigint, quotas: readonly Quota[]): number[] {
  const given = quotas.reduce((sum, quota) => sum + quota.floor, 0n)
  const left = Number(total - given)
  const first = quotas.map((quota, at) => ({ at, rest: quota.rest })).sort((one, other) => (one.rest === other.rest ? one.at - other.at : one.rest > other.rest ? -1 : 1))
  const more = new Set(first.slice(0, left).map(({ at }) => at))
  return quotas.map(({ floor }, at) => Number(floor) + (more.has(at) ? 1 : 0))
}
