/**
 * An amount as files have it, in whole minor units of a currency of `digits` decimals; null where it is none. Thousands may be parted by blanks,
 * apostrophes, or by the one of point and comma that is not the decimal; the sign of a currency may stand at either end. More decimals than the
 * currency has are no amount of it, unless they are noughts. Digits stay digits on the way; no float comes between.
 */
export function readAmount(text: string, { decimalComma, digits }: { decimalComma: boolean; digits: number }): number | null {
  const plain = text.normalize('NFKC').trim().replace(/^\p{Sc}|\p{Sc}$/gu, '').trim().replace(/^[−–]/, '-')
  const [, sign = '', whole = '', fraction = ''] = (decimalComma ? withComma : withPoint).exec(plain) ?? []
  if (whole === '' || new Set(whole.replace(/\d/g, '')).size > 1 || /[1-9]/.test(fraction.slice(digits))) return null
  const amount = Number(whole.replace(/\D/g, '') + fraction.slice(0, digits).padEnd(digits, '0'))
  return Number.isSafeInteger(amount) ? (sign === '-' ? 0 - amount : amount) : null
}

const withPoint = /^([+-]?)\p{Sc}?\s?(\d+|\d{1,3}(?:[,\s'’]\d{3})+)(?:\.(\d+))?$/u
const withComma = /^([+-]?)\p{Sc}?\s?(\d+|\d{1,3}(?:[.\s'’]\d{3})+)(?:,(\d+))?$/u

/** What a column's numbers say of their decimal: null where they say nothing. */
export type Decimal = 'point' | 'comma' | null

/** Add what one value says: the sign that stands last and once, before other than three digits, is the decimal. */
export function decimalWith(decimal: Decimal, text: string): Decimal {
  if (decimal !== null || !/^[^\d]{0,3}\d[\d.,'’\s]*[^\d]{0,3}$/.test(text.trim())) return decimal
  const [, sign, after = ''] = /([.,])(\d+)\D*$/.exec(text.trim()) ?? []
  if (sign === undefined || (after.length === 3 && text.split(/[.,]/).length === 2)) return decimal
  const other = sign === '.' ? ',' : '.'
  if (text.split(sign).length > 2) return sign === '.' ? 'comma' : 'point'
  return after.length === 3 && !text.includes(other) ? decimal : sign === '.' ? 'point' : 'comma'
}
