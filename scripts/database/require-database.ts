import { existsSync } from 'node:fs'
import { Migrator } from 'kysely'
import { type Database, databaseFile, databaseKind } from '#db/client.server'
import { migrations } from '#db/migrations/index'
import { CommandFault } from '../terminal/run-command'

/** Make sure that the database is there and has this build's tables; nothing is made or changed. Throws a CommandFault that says what to do. */
export async function requireDatabase(db: Database): Promise<void> {
  if (databaseKind === 'sqlite' && !existsSync(databaseFile)) {
    throw new CommandFault(`There is no database at ${databaseFile} yet. Run npm start once first.`)
  }
  const pending = await listPendingMigrations(db).catch((fault: unknown) => {
    throw new CommandFault(`The database cannot be read: ${fault instanceof Error ? fault.message || fault.name : String(fault)}`)
  })
  if (pending.length > 0) throw new CommandFault('The database lacks tables that this version needs. Run npm start once first.')
}

async function listPendingMigrations(db: Database): Promise<string[]> {
  const known = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).getMigrations()
  return known.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name)
}
