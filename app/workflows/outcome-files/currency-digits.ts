const known = new Map(Intl.supportedValuesOf('currency').map((code): [string, number | null] => [code, null]))

/** How many decimals a currency of ISO 4217 has; null where there is no such currency. */
export function currencyDigits(code: string): number | null {
  const before = known.get(code)
  if (before !== null) return before ?? null
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2
  known.set(code, digits)
  return digits
}
