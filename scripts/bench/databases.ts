import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../test/databases/postgres.mjs'
import { createPostgresDatabase, dropPostgresDatabase } from '../../test/databases/postgres-databases'
import { say } from './progress'
import { atEnd } from './tidy'

/** An empty database of the run's own; `env` points a process of the product at it. */
export type MeasuredDatabase = { name: 'SQLite' | 'PostgreSQL'; env: Record<string, string> }

/** SQLite always; PostgreSQL where a server is named in the environment, or with `own` where one can be started here. */
export async function openDatabases(own: boolean): Promise<MeasuredDatabase[]> {
  const server = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL || (own ? await startOwn() : null)
  const databases = [await openSqlite()]
  if (server) databases.push(await openPostgres(server))
  return databases
}

async function openSqlite(): Promise<MeasuredDatabase> {
  const folder = await temporaryFolder()
  return { name: 'SQLite', env: { DATABASE_FILE: join(folder, 'measured.sqlite'), DATA_DIR: folder } }
}

/** The named server gets one database more, which goes with the run; what it holds already is left alone. */
async function openPostgres(server: string): Promise<MeasuredDatabase> {
  const { name, url } = await createPostgresDatabase(server)
  atEnd(() => dropPostgresDatabase(server, name))
  return { name: 'PostgreSQL', env: { DATABASE_URL: url, DATA_DIR: await temporaryFolder() } }
}

async function startOwn(): Promise<string | null> {
  const cluster = await startPostgres({ durable: true })
  if (!cluster) {
    say('There is no PostgreSQL on this machine, so only SQLite is measured.')
    return null
  }
  atEnd(() => cluster.stop())
  return cluster.url
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  return folder
}
