import { existsSync, realpathSync } from 'node:fs'
import { SqliteError } from '../dialects/sqlite-error'
import { BackupFault } from './backup-fault'
import { placeFile, requireFreePlace } from './place-file'
import { checkIntegrity, openSqliteFile } from './sqlite-file'

/**
 * Copy the database into `target`, as of one moment and while others read and write it. The copy is checked before it is put in place.
 * Returns its bytes. Throws a BackupFault, after which `target` is as it was.
 */
export async function backupSqlite(database: string, target: string, force: boolean): Promise<number> {
  if (!existsSync(database)) throw new BackupFault(`There is no database at ${database}.`)
  requireFreePlace(target, force)
  if (isOfDatabase(database, target)) throw new BackupFault(`${target} is the database itself. Name another file.`)
  try {
    return await placeFile(target, async (partial) => {
      await copyInto(database, partial)
      await check(partial)
    })
  } catch (fault) {
    if (!(fault instanceof SqliteError)) throw fault
    throw new BackupFault(`The backup could not be made: ${fault.message}. Nothing was written.`)
  }
}

function isOfDatabase(database: string, target: string): boolean {
  const real = realpathSync(database)
  return existsSync(target) && ['', '-wal', '-shm'].some((suffix) => realpathSync(target) === `${real}${suffix}`)
}

async function copyInto(database: string, partial: string): Promise<void> {
  const file = await openSqliteFile(database, 10_000)
  await file.query('vacuum into ?', [partial]).finally(() => file.close())
}

async function check(partial: string): Promise<void> {
  const file = await openSqliteFile(partial, 0)
  await checkIntegrity(file).finally(() => file.close())
}
