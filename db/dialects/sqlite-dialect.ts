import { type Dialect, type Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { SqliteDriver } from './driver'
import { settingsFrom, type SqliteDialectConfig, type SqliteSettings } from './settings'

export type { SqliteDialectConfig } from './settings'
export { SqliteError } from './sqlite-error'

/**
 * Kysely over one SQLite file through the `sqlite3` package: one writer and a few readers in WAL mode.
 *
 * - A lone SELECT, VALUES or WITH … SELECT runs on a reader and sees every commit acknowledged before it began.
 *   Every other statement and every transaction (`begin immediate`) takes the writer, first come, first served.
 *   A transaction with access mode `read only` holds a reader instead: one snapshot, no write, nobody waits for it.
 * - Inside a transaction use `tx`: a write through `db` there waits for the very transaction that waits for it.
 *   Temporary tables and attached files belong to the writer, so outside a transaction a SELECT does not see them.
 * - Integers come back as numbers: beyond 2^53 they lose digits.
 * - Several processes may share the file; a writer waits up to `busyTimeoutMs` for another process's, then `SQLITE_BUSY`.
 * - `destroy()` lets acknowledged work finish, refuses what comes after, and closes all connections.
 *
 * Throws a RangeError for a config out of range; queries throw {@link SqliteError}, or a TypeError or RangeError for a
 * parameter SQLite has no type for.
 */
export class SqliteDialect implements Dialect {
  readonly #settings: SqliteSettings

  constructor(config: SqliteDialectConfig) {
    this.#settings = settingsFrom(config)
  }

  createDriver(): SqliteDriver {
    return new SqliteDriver(this.#settings)
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler()
  }

  createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db)
  }
}

/**
 * SQLite's DDL is transactional. Kysely's adapter denies it, and then migrates with neither a transaction nor a lock;
 * here a migration is one `begin immediate`, which is both.
 */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
