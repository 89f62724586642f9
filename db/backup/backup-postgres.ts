import { devNull } from 'node:os'
import { BackupFault } from './backup-fault'
import { placeFile, requireFreePlace } from './place-file'
import { connectionTo, requireProgram, runProgram } from './postgres-programs'

/**
 * Dump the database into `target` in pg_dump's custom format, as of one moment and while others read and write it. The dump is read
 * through before it is put in place. Returns its bytes. Throws a BackupFault, after which `target` is as it was.
 */
export async function backupPostgres(url: string, target: string, force: boolean): Promise<number> {
  const [pgDump, pgRestore] = [requireProgram('pg_dump'), requireProgram('pg_restore')]
  requireFreePlace(target, force)
  const { argument, env } = connectionTo(url)
  return placeFile(target, async (partial) => {
    const dumped = await runProgram(pgDump, ['--format=custom', '--no-password', `--file=${partial}`, argument], env)
    if (dumped.code !== 0) throw new BackupFault(`The backup could not be made. pg_dump says:\n${dumped.words}\nNothing was written.`)
    const read = await runProgram(pgRestore, [`--file=${devNull}`, partial], env)
    if (read.code !== 0) throw new BackupFault(`The backup cannot be read back. pg_restore says:\n${read.words}\nNothing was written.`)
  })
}
