import { type Kysely, Migrator } from 'kysely'
import { migrations } from './migrations/index'

/**
 * Bring the database to the newest schema and return the names of what ran. Safe when several nodes start at once:
 * the whole run is one transaction that holds the migrator's lock. Throws the first migration's fault, with nothing applied.
 */
export async function migrate<T>(db: Kysely<T>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}
