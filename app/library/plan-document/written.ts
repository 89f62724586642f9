import { isAmount, millionth } from '../../domain/incentives/statement/money'

/** Figures as a plan writes them: one form each, so that nobody reads another amount than was meant. */

export type Written<T> = { value: T } | { fault: string }

const percentageForm = 'must be a percentage written like 2.5 %: a point for decimals, at most four of them, and one space before the sign'
const amountForm = 'must be an amount written like EUR 1,500.00: the currency, one space, a comma before every three digits and a point before the decimals'
const daysForm = 'must be a number of days such as 12 or 12.5'

/** `2.5 %` in millionths, from 0 up to `most` percent. */
export function readPercentage(written: unknown, most: number): Written<number> {
  const [, whole, decimals = ''] = (typeof written === 'string' && /^(0|[1-9]\d{0,5})(?:\.(\d{1,4}))? %$/.exec(written)) || []
  if (whole === undefined) return { fault: isNegative(written) ? 'must not be below 0 %' : percentageForm }
  const value = Number(whole) * (millionth / 100) + Number(decimals.padEnd(4, '0'))
  return value > most * (millionth / 100) ? { fault: `must be at most ${most} %` } : { value }
}

/** `EUR 1,500.00` in minor units, with as many decimals as ISO 4217 gives the currency, not below 0. */
export function readAmount(written: unknown): Written<{ currency: string; amount: number }> {
  const [, currency, sign, whole, decimals = ''] = (typeof written === 'string' && /^([A-Z]{3}) (-?)(0|[1-9]\d{0,2}(?:,\d{3}){0,6})(?:\.(\d{1,4}))?$/.exec(written)) || []
  if (currency === undefined || whole === undefined) return { fault: amountForm }
  if (sign) return { fault: 'must not be below 0: a plan takes nothing from anyone' }
  if (!isCurrency(currency)) return { fault: `must be in a currency of ISO 4217, and ${currency} is none` }
  const digits = digitsOf(currency)
  if (decimals.length !== digits) return { fault: `must have ${digits === 0 ? 'no decimals' : `${digits} decimals`}, as ${currency} has` }
  const amount = Number(whole.replaceAll(',', '') + decimals)
  return isAmount(amount) ? { value: { currency, amount } } : { fault: 'is more than any line of a statement may be' }
}

/** Days as a number, in millionths. */
export function readDays(written: unknown): Written<number> {
  if (typeof written !== 'number' || !Number.isFinite(written)) return { fault: daysForm }
  if (written < 0) return { fault: 'must not be below 0 days' }
  const value = Math.round(written * millionth)
  return written > 100_000 || Math.abs(value - written * millionth) > 0.01 ? { fault: daysForm } : { value }
}

const isNegative = (written: unknown): boolean => typeof written === 'string' && /^-\d+(\.\d+)? %$/.test(written)

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

export const isCurrency = (code: string): boolean => currencies.has(code)

/** How many digits a currency's minor unit has: 2 for EUR, 0 for JPY. */
export const digitsOf = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** The same written back. */
export function writePercentage(millionths: number): string {
  const [whole, decimals] = [Math.floor(millionths / 10_000), String(millionths % 10_000).padStart(4, '0').replace(/0+$/, '')]
  return decimals ? `${whole}.${decimals} %` : `${whole} %`
}

export function writeAmount(amount: number, currency: string): string {
  const digits = digitsOf(currency)
  const all = String(amount).padStart(digits + 1, '0')
  const whole = all.slice(0, all.length - digits).replace(/\B(?=(\d{3})+$)/g, ',')
  return digits === 0 ? `${currency} ${whole}` : `${currency} ${whole}.${all.slice(-digits)}`
}
