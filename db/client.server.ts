import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { SqliteDialect } from './dialects/sqlite-dialect'
import { once } from './once'
import { countQuery } from './query-count.server'
import type { Schema } from './schema'

export type Database = Kysely<Schema>
export type Tx = Transaction<Schema>
/** What every query takes first: the database, or the transaction that a workflow has open. */
export type Db = Database | Tx
export type DatabaseKind = 'sqlite' | 'postgres'

/**
 * Where the facts live. `url` (postgres://…) makes this process a stateless node over PostgreSQL; otherwise `file` is a SQLite
 * database, made with its folder when missing.
 */
export function openDatabase(settings: { url?: string | undefined; file: string; poolSize?: number }): Database {
  const log = () => countQuery()
  if (settings.url) {
    const pool = new pg.Pool({ connectionString: settings.url, max: settings.poolSize ?? 10, connectionTimeoutMillis: 5000 })
    pool.on('error', () => undefined)
    return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), log })
  }
  const file = resolve(settings.file)
  mkdirSync(dirname(file), { recursive: true })
  return new Kysely<Schema>({ dialect: new SqliteDialect({ file }), log })
}

export const databaseKind: DatabaseKind = process.env.DATABASE_URL ? 'postgres' : 'sqlite'

export const databaseFile = process.env.DATABASE_FILE || `${process.env.DATA_DIR || 'data'}/countersign.sqlite`

/** This process's database, from the environment. */
export const db: Database = once('database', () =>
  openDatabase({ url: process.env.DATABASE_URL, file: databaseFile, poolSize: Number(process.env.DATABASE_POOL || 10) }),
)
