import { databaseFile, databaseKind } from '#db/client.server'
import { BackupFault } from '#db/backup/backup-fault'
import { backupPostgres } from '#db/backup/backup-postgres'
import { backupSqlite } from '#db/backup/backup-sqlite'
import { mediaStore } from '~/workflows/media/store.server'
import { sizeWords, stopwatch } from './terminal/figures'
import { fileArgument, runCommand, say } from './terminal/run-command'

const usage = `Usage: npm run backup -- <file> [--force]
Copies the whole database into the file while the server goes on. Pictures and files are kept beside it and copied by themselves.`

async function backup(): Promise<void> {
  const { file, force } = fileArgument(usage)
  const elapsed = stopwatch()
  const url = process.env.DATABASE_URL
  const bytes = databaseKind === 'postgres' && url ? await backupPostgres(url, file, force) : await backupSqlite(databaseFile, file, force)
  say(`Backed up to ${file}: ${sizeWords(bytes)} in ${elapsed()}.`)
  say(`Pictures and files are not in it: copy ${mediaStore().place} too. What is there never changes, so a copy made at any time after this one will do.`)
}

await runCommand(backup, [BackupFault])
