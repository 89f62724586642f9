/** Minor units with their point, without rounding: -1205 of two digits is -12.05. */
export function decimalCell(amount: number, digits: number): string {
  const all = String(Math.abs(amount)).padStart(digits + 1, '0')
  const text = digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`
  return amount < 0 ? `-${text}` : text
}
