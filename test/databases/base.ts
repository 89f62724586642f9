import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Database, openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate'
import { once } from '#db/once'
import { publishContent } from '~/workflows/content/publish-content.server'
import { diskStore } from '~/workflows/media/disk-store.server'
import { seedDemo } from '~/workflows/demo/seed-demo.server'
import { contentFolder } from './content-folder'
import { createPostgresDatabase, dropPostgresDatabase } from './postgres-databases'

export type Base = { kind: 'sqlite'; file: string } | { kind: 'postgres'; adminUrl: string; name: string }

declare module 'vitest' {
  interface ProvidedContext {
    base: Base
  }
}

type Made = { base: Base; drop: () => Promise<void> }

/** Journeys on SQLite and those in a browser begin with the same database, which is made once and goes with the last of them. */
const onSqlite = once('test-base', () => ({ users: 0, made: null as Promise<Made> | null }))

/** A database that is migrated, published and seeded once per run; every test server starts on a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { base, drop } = project.config.env.TEST_DATABASE === 'postgres' ? await fill(await postgresBase()) : await sharedBase()
  project.provide('base', base)
  return drop
}

async function sharedBase(): Promise<Made> {
  onSqlite.users += 1
  onSqlite.made ??= sqliteBase().then(fill)
  const { base, drop } = await onSqlite.made
  const leave = async () => {
    onSqlite.users -= 1
    if (onSqlite.users === 0) await drop()
  }
  return { base, drop: leave }
}

async function fill({ db, ...made }: Made & { db: Database }): Promise<Made> {
  await migrate(db)
  const media = await mkdtemp(join(tmpdir(), 'countersign-media-'))
  await publishContent(db, contentFolder, new Date(), diskStore(media))
  await rm(media, { recursive: true, force: true })
  await seedDemo(db, { password: 'countersign', now: new Date() })
  await db.destroy()
  return made
}

async function sqliteBase(): Promise<Made & { db: Database }> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-base-'))
  const file = join(folder, 'base.sqlite')
  return { base: { kind: 'sqlite', file }, db: openDatabase({ file }), drop: () => rm(folder, { recursive: true, force: true }) }
}

async function postgresBase(): Promise<Made & { db: Database }> {
  const adminUrl = process.env.TEST_DATABASE_URL
  if (!adminUrl) throw new Error('Set TEST_DATABASE_URL, or run the tests with `npm test`, which starts a PostgreSQL of its own.')
  const { name, url } = await createPostgresDatabase(adminUrl)
  return { base: { kind: 'postgres', adminUrl, name }, db: openDatabase({ url, file: '' }), drop: () => dropPostgresDatabase(adminUrl, name) }
}
