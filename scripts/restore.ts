import { databaseFile, databaseKind, db } from '#db/client.server'
import { BackupFault } from '#db/backup/backup-fault'
import { restorePostgres } from '#db/backup/restore-postgres'
import { restoreSqlite } from '#db/backup/restore-sqlite'
import { listTables } from '#db/queries/tables'
import { stopwatch } from './terminal/figures'
import { CommandFault, fileArgument, runCommand, say } from './terminal/run-command'

const usage = `Usage: npm run restore -- <file>
Puts the whole database back to what the backup in the file holds. Stop the server first.`

async function restore(): Promise<void> {
  const { file } = fileArgument(usage)
  const elapsed = stopwatch()
  const url = process.env.DATABASE_URL
  if (databaseKind === 'postgres' && url) {
    await restorePostgres(file, url, await listTables(db).catch(unreachable))
    say(`Restored from ${file} in ${elapsed()}.`)
  } else {
    const kept = await restoreSqlite(file, databaseFile, new Date())
    say(`Restored from ${file} in ${elapsed()}.`)
    if (kept) say(`The database as it was is kept as ${kept}.`)
  }
  say('Start the server again with npm start; it brings an older backup up to date.')
}

function unreachable(fault: unknown): never {
  throw new CommandFault(`The database cannot be reached: ${fault instanceof Error ? fault.message || fault.name : String(fault)}. Nothing was restored.`)
}

await runCommand(restore, [BackupFault], () => db.destroy())
