import { constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { chmod, chown, copyFile, link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SqliteError } from '../dialects/sqlite-error'
import { BackupFault } from './backup-fault'
import { migrationTable, requireKnownMigrations } from './known-migrations'
import { placeFile } from './place-file'
import { checkIntegrity, openSqliteFile, type SqliteFile } from './sqlite-file'

const patienceMs = 2000

/**
 * Put the database back to what `backup` holds. What was there is kept beside it; its path is returned, null where nothing was. Throws
 * a BackupFault, after which all is as it was, when the backup is not one, is damaged or comes from a newer version, or when a server
 * has the database open.
 */
export async function restoreSqlite(backup: string, database: string, now: Date): Promise<string | null> {
  await requireBackup(backup, database)
  mkdirSync(dirname(database), { recursive: true })
  let lock: SqliteFile | null = null
  let kept: string | null = null
  try {
    await placeFile(database, async (partial) => {
      await copyFile(backup, partial)
      await checkCopy(partial, backup)
      if (!existsSync(database)) return
      await takeOwnership(partial, database)
      lock = await lockDatabase(database)
      kept = await keepOld(database, now)
    })
    return kept
  } finally {
    await (lock as SqliteFile | null)?.close()
  }
}

/** A server that runs as another user than who restores still has to open it. */
async function takeOwnership(partial: string, database: string): Promise<void> {
  const { mode, uid, gid } = statSync(database)
  await chmod(partial, mode)
  if (process.getuid?.() === 0) await chown(partial, uid, gid)
}

async function requireBackup(backup: string, database: string): Promise<void> {
  const found = existsSync(backup) && statSync(backup)
  if (!found) throw new BackupFault(`There is no file ${backup}. Nothing was restored.`)
  if (!found.isFile()) throw new BackupFault(`${backup} is not a file. Nothing was restored.`)
  if (existsSync(database) && found.ino === statSync(database).ino && found.dev === statSync(database).dev) {
    throw new BackupFault(`${backup} is the database itself. Nothing was restored.`)
  }
  const head = await readHead(backup)
  if (head.startsWith('PGDMP')) throw new BackupFault(`${backup} is a backup of a PostgreSQL database: set DATABASE_URL to restore it. Nothing was restored.`)
  if (head !== 'SQLite format 3\0') throw new BackupFault(`${backup} is not a SQLite database. Nothing was restored.`)
  if (existsSync(`${backup}-wal`) && statSync(`${backup}-wal`).size > 0) {
    throw new BackupFault(`${backup} is a database in use (there is a -wal file beside it): make a backup of it and restore that. Nothing was restored.`)
  }
}

async function readHead(path: string): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Only the copy is opened: opening alone may change a database's files, and the backup is not ours to change. */
async function checkCopy(partial: string, backup: string): Promise<void> {
  const file = await openSqliteFile(partial, 0)
  try {
    await checkIntegrity(file)
    const [table] = await file.query(`select name from sqlite_master where type = 'table' and name = ?`, [migrationTable])
    if (!table) throw new BackupFault(`${backup} is a SQLite database, but not one of Countersign. Nothing was restored.`)
    const rows = await file.query<{ name: string }>(`select name from ${migrationTable} order by name`)
    requireKnownMigrations(backup, rows.map((row) => row.name))
  } catch (fault) {
    if (fault instanceof SqliteError) throw new BackupFault(`${backup} is damaged: ${fault.message}. Nothing was restored.`)
    throw fault
  } finally {
    await file.close()
  }
}

/**
 * Have the database to ourselves until the connection is closed. Leaving WAL mode is what SQLite allows to the only connection there is,
 * however idle the others are (an exclusive transaction is not, in that mode); it also brings the log into the file and removes it. A
 * database too damaged to lock gives null: it is being replaced for that very reason.
 */
async function lockDatabase(database: string): Promise<SqliteFile | null> {
  const file = await openSqliteFile(database, patienceMs)
  const deadline = performance.now() + patienceMs
  for (;;) {
    try {
      await file.query('pragma journal_mode = delete')
      await file.query('begin exclusive')
      return file
    } catch (fault) {
      const busy = fault instanceof SqliteError && fault.code === 'SQLITE_BUSY'
      if (busy && performance.now() < deadline) {
        await sleep(100)
        continue
      }
      await file.close()
      if (!busy) return null
      throw new BackupFault(`The database ${database} is in use. Stop the server, then restore. Nothing was restored.`)
    }
  }
}

/**
 * Keep the old file under a second name, so that at every moment one database stands in place. A log that is still there belongs to the
 * old file and would be played into the new one, so it goes along.
 */
async function keepOld(database: string, now: Date): Promise<string> {
  const kept = `${database}.before-restore-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`
  await link(database, kept).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EEXIST') throw new BackupFault(`${kept} is there already. Nothing was restored.`)
    return copyFile(database, kept, constants.COPYFILE_EXCL)
  })
  if (existsSync(`${database}-wal`)) await rename(`${database}-wal`, `${kept}-wal`)
  await rm(`${database}-shm`, { force: true })
  return kept
}
