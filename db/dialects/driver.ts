import type { DatabaseConnection, Driver, TransactionSettings } from 'kysely'
import { Connection } from './connection'
import { ConnectionPool } from './pool'
import { type Pools, RoutingConnection } from './routing-connection'
import { isInMemory, type SqliteSettings } from './settings'

/** Kysely's driver over a writer and readers of one file. Work is what lies between acquiring and releasing a connection. */
export class SqliteDriver implements Driver {
  readonly #pools: Pools
  #working = 0
  #lastReleased: (() => void) | undefined
  #destroyed: Promise<void> | undefined

  constructor(settings: SqliteSettings) {
    const writer = new ConnectionPool(1, () => Connection.open(settings, 'writer'))
    const readers = isInMemory(settings) ? writer : new ConnectionPool(settings.readers, () => Connection.open(settings, 'reader'))
    this.#pools = { writer, readers }
  }

  /** Kysely calls this before the first query. The writer comes first: it makes the file that readers expect. */
  async init(): Promise<void> {
    this.#pools.writer.release(await this.#pools.writer.acquire())
  }

  async acquireConnection(): Promise<RoutingConnection> {
    if (this.#destroyed) throw new Error('The database is closed: no query can begin')
    this.#working++
    return new RoutingConnection(this.#pools)
  }

  async beginTransaction(connection: DatabaseConnection, { accessMode = 'read write' }: TransactionSettings): Promise<void> {
    await routing(connection).begin(accessMode)
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await routing(connection).commit()
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await routing(connection).rollback()
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await routing(connection).savepoint('savepoint', name)
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await routing(connection).savepoint('rollback to', name)
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await routing(connection).savepoint('release', name)
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    try {
      await routing(connection).release()
    } finally {
      this.#working--
      if (this.#working === 0) this.#lastReleased?.()
    }
  }

  /** New work is refused at once; the promise resolves when all work in flight has ended and every connection is closed. */
  async destroy(): Promise<void> {
    this.#destroyed ??= this.#closeAfterWork()
    await this.#destroyed
  }

  async #closeAfterWork(): Promise<void> {
    if (this.#working > 0) await new Promise<void>((released) => (this.#lastReleased = released))
    // The writer goes last: the last connection to close moves the write-ahead log into the file, and readers may not write.
    if (this.#pools.readers !== this.#pools.writer) await this.#pools.readers.close()
    await this.#pools.writer.close()
  }
}

function routing(connection: DatabaseConnection): RoutingConnection {
  if (!(connection instanceof RoutingConnection)) throw new TypeError('This connection is not of the SQLite driver')
  return connection
}
