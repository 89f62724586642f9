/**
 * Money is whole minor units (cents) of one currency, in a safe integer. Shares, rates and factors are whole millionths (2.5 % is 25,000), so that
 * what a plan writes with up to four decimals of a percent is exact; basis points would not hold 2.125 %. Between them a sum is an exact fraction
 * of big integers, and is rounded once, where a line needs its amount.
 */
export const millionth = 1_000_000

/** No line may come to more than this, a million million in a currency of two digits. Whatever would is refused, never cut. */
export const mostAmount = 100_000_000_000_000

/** `top / bottom` minor units; `bottom` is over 0. */
export type Exact = { readonly top: bigint; readonly bottom: bigint }

export const isAmount = (value: number): boolean => Number.isSafeInteger(value) && Math.abs(value) <= mostAmount

export const whole = (amount: number): Exact => ({ top: BigInt(amount), bottom: 1n })

/** An exact sum by a rate or factor in millionths. */
export const byMillionths = ({ top, bottom }: Exact, factor: number): Exact => ({ top: top * BigInt(factor), bottom: bottom * BigInt(millionth) })

/** `part` of `of` shares of an exact sum; `of` is over 0. */
export const byShare = ({ top, bottom }: Exact, part: number, of: number): Exact => ({ top: top * BigInt(part), bottom: bottom * BigInt(of) })

export const plus = (one: Exact, other: Exact): Exact => ({ top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom })

/** To the nearest minor unit, halves away from zero: 0.5 is 1, -0.5 is -1. Null when the sum is more than any line may come to. */
export function rounded({ top, bottom }: Exact): number | null {
  const size = top < 0n ? -top : top
  const nearest = (2n * size + bottom) / (2n * bottom)
  if (nearest > BigInt(mostAmount)) return null
  return nearest === 0n ? 0 : Number(top < 0n ? -nearest : nearest)
}

/** A figure in whole millionths, halves away from zero. Null when it is no number or more than a billion. */
export function inMillionths(value: number): number | null {
  if (!Number.isFinite(value) || Math.abs(value) > 1e9) return null
  const nearest = Math.round(Math.abs(value) * millionth)
  return nearest === 0 ? 0 : Math.sign(value) * nearest
}
