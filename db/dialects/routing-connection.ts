import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import type { Connection } from './connection'
import type { ConnectionPool } from './pool'
import { type StatementKind, statementKind } from './statement-kind'

export type Pools = { writer: ConnectionPool; readers: ConnectionPool }

type OpenTransaction = { pool: ConnectionPool; connection: Connection }

/**
 * What Kysely gets before it knows its query. Each query borrows a reader or the writer for as long as it runs;
 * a transaction borrows one from begin until it has committed or rolled back.
 */
export class RoutingConnection implements DatabaseConnection {
  readonly #pools: Pools
  #transaction: OpenTransaction | undefined

  constructor(pools: Pools) {
    this.#pools = pools
  }

  /** Throws a SqliteError, or a TypeError for what cannot be run this way: see {@link statementKind} and parameters. */
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const kind = statementKind(sql)
    this.#refuseRawTransaction(kind)
    if (this.#transaction) return await this.#transaction.connection.execute<R>(sql, parameters, kind)
    const pool = kind === 'read' ? this.#pools.readers : this.#pools.writer
    const connection = await pool.acquire()
    try {
      return await connection.execute<R>(sql, parameters, kind)
    } finally {
      pool.release(connection)
    }
  }

  /** Rows in chunks (100 unless told), from one snapshot. The reader is free again when the consumer ends or stops. */
  async *streamQuery<R>({ sql, parameters }: CompiledQuery, chunkSize = 100): AsyncIterableIterator<QueryResult<R>> {
    if (statementKind(sql) !== 'read') throw new TypeError('Only a SELECT can be streamed')
    if (!Number.isInteger(chunkSize) || chunkSize < 1) throw new RangeError(`chunkSize must be a whole number from 1, not ${chunkSize}`)
    const borrowed = this.#transaction ? undefined : await this.#pools.readers.acquire()
    const connection = borrowed ?? this.#openTransaction().connection
    try {
      for await (const rows of connection.stream<R>(sql, parameters, chunkSize)) yield { rows }
    } finally {
      if (borrowed) this.#pools.readers.release(borrowed)
    }
  }

  /** Begin on the writer, or on a reader when it is for reading only. Waits its turn; throws SQLITE_BUSY for another process's. */
  async begin(access: 'read only' | 'read write'): Promise<void> {
    const pool = access === 'read only' ? this.#pools.readers : this.#pools.writer
    const connection = await pool.acquire()
    try {
      await connection.execute(access === 'read only' ? 'begin' : 'begin immediate')
    } catch (error) {
      pool.release(connection)
      throw error
    }
    this.#transaction = { pool, connection }
  }

  /** A commit that failed leaves the transaction open, for {@link rollback} to end. */
  async commit(): Promise<void> {
    const { pool, connection } = this.#openTransaction()
    await connection.execute('commit')
    this.#transaction = undefined
    pool.release(connection)
  }

  /** Also right where SQLite has ended the transaction itself (disk full, `insert or rollback`): the error before it is the news. */
  async rollback(): Promise<void> {
    const { pool, connection } = this.#openTransaction()
    this.#transaction = undefined
    try {
      await connection.execute('rollback')
    } catch {
      await pool.discard(connection)
      return
    }
    pool.release(connection)
  }

  async savepoint(command: 'savepoint' | 'rollback to' | 'release', name: string): Promise<void> {
    await this.#openTransaction().connection.execute(`${command} "${name.replaceAll('"', '""')}"`)
  }

  /** Roll back what was begun and never ended. */
  async release(): Promise<void> {
    if (this.#transaction) await this.rollback()
  }

  #openTransaction(): OpenTransaction {
    if (!this.#transaction) throw new Error('No transaction is open on this connection')
    return this.#transaction
  }

  /** A raw BEGIN would be left open on the shared writer for the next caller's statements to fall into. */
  #refuseRawTransaction(kind: StatementKind): void {
    if (kind === 'transaction' || (kind === 'savepoint' && !this.#transaction)) {
      throw new TypeError('Begin and end transactions with db.transaction() or db.startTransaction(), not with SQL')
    }
  }
}
