import { setTimeout as sleep } from 'node:timers/promises'
import sqlite3, { type Database } from 'sqlite3'
import { isInMemory, type SqliteSettings } from './settings'
import { SqliteError } from './sqlite-error'
import { all, prepare } from './statement'

export type Role = 'writer' | 'reader'

/**
 * Open the file for one role. The writer makes the file and sets WAL mode, which stays in the file; a reader expects both.
 * Throws a SqliteError, also when the file's filesystem cannot do WAL.
 */
export async function openDatabase(settings: SqliteSettings, role: Role): Promise<Database> {
  const database = await openFile(settings.file, role)
  try {
    await execute(database, pragmas(settings, role))
    if (role === 'writer' && !isInMemory(settings)) await setWriteAheadLog(database, settings.busyTimeoutMs)
    return database
  } catch (error) {
    await closeDatabase(database)
    throw SqliteError.from(error, 'open')
  }
}

export function closeDatabase(database: Database): Promise<void> {
  return new Promise((resolve, reject) => database.close((error) => (error ? reject(error) : resolve())))
}

/** Page cache and map are per connection: 16 MiB and at most 256 MiB of address space over the file. */
function pragmas({ synchronous, busyTimeoutMs }: SqliteSettings, role: Role): string {
  return `
    pragma busy_timeout = ${busyTimeoutMs};
    pragma synchronous = ${synchronous};
    pragma foreign_keys = on;
    pragma cache_size = -16384;
    pragma mmap_size = 268435456;
    pragma temp_store = memory;
    pragma journal_size_limit = 67108864;
    pragma query_only = ${role === 'reader' ? 'on' : 'off'};`
}

/** Changing the mode of a new file does not wait for another process that does the same, so it is tried again. */
async function setWriteAheadLog(database: Database, patienceMs: number): Promise<void> {
  const sql = 'pragma journal_mode = wal'
  const deadline = performance.now() + patienceMs
  for (;;) {
    try {
      const statement = await prepare(database, sql)
      const rows = await all<{ journal_mode: string }>(statement, []).finally(() => statement.finalize())
      const mode = rows[0]?.journal_mode
      if (mode === 'wal') return
      throw new SqliteError(`This file cannot have WAL mode: its journal mode is ${mode}`, 'SQLITE_CANTOPEN', sqlite3.CANTOPEN, sql)
    } catch (error) {
      const failure = SqliteError.from(error, sql)
      if (failure.code !== 'SQLITE_BUSY' || performance.now() >= deadline) throw failure
      await sleep(20)
    }
  }
}

async function openFile(file: string, role: Role): Promise<Database> {
  const mode = role === 'writer' ? sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE : sqlite3.OPEN_READWRITE
  try {
    return await new Promise<Database>((resolve, reject) => {
      const database = new sqlite3.Database(file, mode, (error) => (error ? reject(error) : resolve(database)))
    })
  } catch (error) {
    throw SqliteError.from(error, 'open')
  }
}

function execute(database: Database, sql: string): Promise<void> {
  return new Promise((resolve, reject) => database.exec(sql, (error) => (error ? reject(error) : resolve())))
}
