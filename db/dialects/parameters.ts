/** What the `sqlite3` package stores faithfully. */
export type SqliteValue = string | number | null | Buffer

/**
 * Parameters as SQLite can hold them: booleans become 0 and 1, a bigint a number, any byte array a Buffer.
 * Throws a TypeError (undefined, Date, NaN, objects) or a RangeError (a bigint beyond 2^53) that names the position from 1:
 * the package underneath would store NULL, a float or `[object Object]` in their place without a word.
 */
export function toSqliteValues(parameters: readonly unknown[]): SqliteValue[] {
  return parameters.map((parameter, index) => toSqliteValue(parameter, index + 1))
}

function toSqliteValue(value: unknown, position: number): SqliteValue {
  if (typeof value === 'string' || value === null) return value
  if (typeof value === 'number' && !Number.isNaN(value)) return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'bigint') return exactNumber(value, position)
  if (Buffer.isBuffer(value)) return value
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (value instanceof Date) throw new TypeError(`Parameter ${position} is a Date: times are ISO text here, use toISOString()`)
  if (value === undefined) throw new TypeError(`Parameter ${position} is undefined: use null for no value`)
  throw new TypeError(`Parameter ${position} is ${describe(value)}: SQLite stores text, numbers, bytes and null`)
}

function exactNumber(value: bigint, position: number): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`Parameter ${position} is a bigint beyond 2^53, which would lose digits`)
  return number
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : Number.isNaN(value) ? 'NaN' : `a ${typeof value}`
}
