/**
 * What SQLite refused. `code` is SQLite's own (`SQLITE_CONSTRAINT`, `SQLITE_BUSY`, …), `errno` its number, `sql` the
 * statement without its parameters, which may be personal.
 */
export class SqliteError extends Error {
  override readonly name = 'SqliteError'
  readonly code: string
  readonly errno: number
  readonly sql: string

  constructor(message: string, code: string, errno: number, sql: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.errno = errno
    this.sql = sql
  }

  /**
   * The driver makes its errors on an empty stack. Called after an `await`, this one carries the async stack down to the
   * caller of the query (Kysely alone takes more frames than the usual ten), at no cost to queries that succeed.
   */
  static from(error: unknown, sql: string): SqliteError {
    if (error instanceof SqliteError) return error
    const { message, code = 'SQLITE_ERROR', errno = 1 }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error))
    const usualLimit = Error.stackTraceLimit
    Error.stackTraceLimit = Math.max(usualLimit, 30)
    try {
      return new SqliteError(message, code, errno, sql, error)
    } finally {
      Error.stackTraceLimit = usualLimit
    }
  }
}
