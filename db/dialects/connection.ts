import type { QueryResult } from 'kysely'
import type { Database, Statement } from 'sqlite3'
import { closeDatabase, openDatabase, type Role } from './open-database'
import { type SqliteValue, toSqliteValues } from './parameters'
import { Permits } from './permits'
import type { SqliteSettings } from './settings'
import { SqliteError } from './sqlite-error'
import { all, next, run } from './statement'
import { StatementCache } from './statement-cache'
import type { StatementKind } from './statement-kind'

const keptStatements = 200

/**
 * One SQLite connection with promises. Calls take turns in the order they came, so a commit follows every statement
 * asked for before it, and no call holds a thread while it waits for another.
 */
export class Connection {
  readonly #database: Database
  readonly #statements: StatementCache
  readonly #turns = new Permits(1)

  private constructor(database: Database) {
    this.#database = database
    this.#statements = new StatementCache(database, keptStatements)
  }

  static async open(settings: SqliteSettings, role: Role): Promise<Connection> {
    return new Connection(await openDatabase(settings, role))
  }

  get statementCount(): number {
    return this.#statements.size
  }

  /**
   * Run one statement. Inserts and changes give `numAffectedRows`, and an insert that stored a row its `insertId`
   * (SQLite's last rowid, meaningless for a table without rowid); all others give their rows. Throws a SqliteError.
   */
  async execute<R>(sql: string, parameters: readonly unknown[] = [], kind: StatementKind = 'other'): Promise<QueryResult<R>> {
    const values = toSqliteValues(parameters)
    await this.#turns.take()
    try {
      const statement = await this.#statements.keep(sql, values.length)
      return await perform<R>(statement, values, kind)
    } catch (error) {
      this.#statements.forget(sql)
      throw SqliteError.from(error, sql)
    } finally {
      this.#turns.give()
    }
  }

  /** Rows of a SELECT, `chunkSize` at a time, holding one chunk in memory; stopping early finalises it. */
  async *stream<R>(sql: string, parameters: readonly unknown[], chunkSize: number): AsyncGenerator<R[], void, undefined> {
    let values = toSqliteValues(parameters)
    const statement = await this.#inTurn(sql, () => this.#statements.lend(sql))
    try {
      for (;;) {
        const rows = await this.#inTurn(sql, () => nextRows<R>(statement, values, chunkSize))
        values = []
        if (rows.length > 0) yield rows
        if (rows.length < chunkSize) return
      }
    } finally {
      this.#statements.takeBack(statement)
    }
  }

  /** Finalise all statements and close; an open transaction is rolled back. */
  async close(): Promise<void> {
    await this.#inTurn('close', () => {
      this.#statements.finalizeAll()
      return closeDatabase(this.#database)
    })
  }

  async #inTurn<T>(sql: string, work: () => Promise<T>): Promise<T> {
    await this.#turns.take()
    try {
      return await work()
    } catch (error) {
      throw SqliteError.from(error, sql)
    } finally {
      this.#turns.give()
    }
  }
}

async function perform<R>(statement: Statement, values: SqliteValue[], kind: StatementKind): Promise<QueryResult<R>> {
  if (kind !== 'insert' && kind !== 'change') {
    const rows = await all<R>(statement, values)
    return kind === 'returning' ? { rows, numAffectedRows: BigInt(rows.length) } : { rows }
  }
  const { changes, lastRowId } = await run(statement, values)
  const result = { rows: [], numAffectedRows: BigInt(changes) }
  return kind === 'insert' && changes > 0 ? { ...result, insertId: BigInt(lastRowId) } : result
}

/** Asked for together, the rows of a chunk queue inside the driver instead of each waiting for the event loop. */
async function nextRows<R>(statement: Statement, values: SqliteValue[], count: number): Promise<R[]> {
  const asked = Array.from({ length: count }, (_, index) => next<R>(statement, index === 0 ? values : []))
  const rows = await Promise.all(asked)
  return rows.filter((row) => row !== undefined)
}
