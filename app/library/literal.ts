/**
 * The text of an expression that is nothing but one literal (a string in double quotes, a number, true or false), or null for
 * all else. Read as JSON, which is data; never evaluated.
 */
export function readLiteral(expression: string): string | null {
  try {
    const value: unknown = JSON.parse(expression)
    return typeof value === 'object' ? null : String(value)
  } catch {
    return null
  }
}
