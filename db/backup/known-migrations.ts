import { migrations } from '../migrations/index'
import { BackupFault } from './backup-fault'

/** The table in which the migrator keeps what has run; having it is what makes a database one of ours. */
export const migrationTable = 'kysely_migration'

/** Throws a BackupFault when the copy was made by a newer version, whose tables this one does not know. Older ones are migrated at start. */
export function requireKnownMigrations(file: string, names: readonly string[]): void {
  const unknown = names.filter((name) => !Object.hasOwn(migrations, name))
  if (names.length === 0) throw new BackupFault(`${file} holds no migrated database. Nothing was restored.`)
  if (unknown.length === 0) return
  throw new BackupFault(`${file} comes from a newer version: this one does not know ${unknown.join(', ')}. Update first. Nothing was restored.`)
}
