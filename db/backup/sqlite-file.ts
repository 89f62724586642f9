import sqlite3, { type Database } from 'sqlite3'
import { closeDatabase } from '../dialects/open-database'
import type { SqliteValue } from '../dialects/parameters'
import { SqliteError } from '../dialects/sqlite-error'
import { all, prepare } from '../dialects/statement'

export type SqliteFile = { query: <R>(sql: string, parameters?: SqliteValue[]) => Promise<R[]>; close: () => Promise<void> }

/** One connection to a SQLite file that is there, for work on the file as such. Throws a SqliteError. */
export async function openSqliteFile(path: string, busyTimeoutMs: number): Promise<SqliteFile> {
  const database = await openExisting(path)
  const query = async <R>(sql: string, parameters: SqliteValue[] = []): Promise<R[]> => {
    try {
      const statement = await prepare(database, sql)
      return await all<R>(statement, parameters).finally(() => statement.finalize())
    } catch (error) {
      throw SqliteError.from(error, sql)
    }
  }
  await query(`pragma busy_timeout = ${busyTimeoutMs}`)
  return { query, close: () => closeDatabase(database) }
}

function openExisting(path: string): Promise<Database> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(path, sqlite3.OPEN_READWRITE, (error) => (error ? reject(SqliteError.from(error, 'open')) : resolve(database)))
  })
}

/** Throws a SqliteError of the code SQLITE_CORRUPT for a file whose pages or indexes do not agree. */
export async function checkIntegrity(file: SqliteFile): Promise<void> {
  const sql = 'pragma integrity_check(1)'
  const [found] = await file.query<{ integrity_check: string }>(sql)
  if (found?.integrity_check !== 'ok') throw new SqliteError(found?.integrity_check ?? 'no answer', 'SQLITE_CORRUPT', sqlite3.CORRUPT, sql)
}
