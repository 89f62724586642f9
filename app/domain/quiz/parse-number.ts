/**
 * Read a number as people type it; null where it is none. Taken are:
 * - a sign before it: `+`, `-`, the minus sign U+2212 or a dash;
 * - thousands parted by spaces of any kind, apostrophes, commas or points: `12 500`, `12'500`, `12,500,000`, `12.500.000`;
 * - a decimal point or comma: `0.5`, `0,5`, `.5`. Where both signs stand the last one is the decimal: `1.234,5` is `1,234.5`;
 * - of one sign alone that stands once: a point is decimal; a comma before exactly three digits parts thousands (`1,250`), unless
 *   a nought stands before it (`0,125`);
 * - an exponent: `1.5e6`, `2E-3`.
 * Groups of thousands must have three digits. Words, units and per cent signs are not part of a number.
 */
export function parseNumber(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim().replace(/^[−–—‒]/, '-').replace(/e[−–]/i, 'e-')
  const parts = /^([+-]?)\s?([\d.,'’\s]+)(e[+-]?\d{1,3})?$/i.exec(plain)
  const digits = parts && withPoint((parts[2] as string).trim().replace(/[\s’]/g, "'"))
  if (!digits) return null
  const value = Number(`${parts[1]}${digits}${parts[3] ?? ''}`)
  return Number.isFinite(value) ? value + 0 : null
}

/** Digits without groups and with a decimal point; null where they are no number. */
function withPoint(digits: string): string | null {
  const decimal = decimalOf(digits)
  const cut = decimal === null ? digits.length : digits.lastIndexOf(decimal)
  const [whole, fraction] = [digits.slice(0, cut), digits.slice(cut + 1)]
  const plain = ungrouped(whole)
  if (plain === null || !/^\d*$/.test(fraction) || plain + fraction === '') return null
  return `${plain || '0'}.${fraction || '0'}`
}

function decimalOf(digits: string): '.' | ',' | null {
  const [point, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')]
  if (point !== -1 && comma !== -1) return point > comma ? '.' : ','
  if (point !== -1) return digits.indexOf('.') === point ? '.' : null
  if (comma === -1 || digits.indexOf(',') !== comma) return null
  return /^(?!0)\d{1,3},\d{3}$/.test(digits) ? null : ','
}

/** Digits of a whole number without what parts its thousands; null where groups are not of three or are parted by different signs. */
function ungrouped(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole
  return /^\d{1,3}(?:('\d{3})+|(,\d{3})+|(\.\d{3})+)$/.test(whole) ? whole.replace(/\D/g, '') : null
}
