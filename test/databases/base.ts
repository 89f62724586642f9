import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Database, openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate'
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

/** A database that is migrated, published and seeded once per run; every test server starts on a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { base, db, drop } = project.config.env.TEST_DATABASE === 'postgres' ? await postgresBase() : await sqliteBase()
  await migrate(db)
  const media = await mkdtemp(join(tmpdir(), 'countersign-media-'))
  await publishContent(db, contentFolder, new Date(), diskStore(media))
  await rm(media, { recursive: true, force: true })
  await seedDemo(db, { password: 'countersign', now: new Date() })
  await db.destroy()
  project.provide('base', base)
  return drop
}

type Made = { base: Base; db: Database; drop: () => Promise<void> }

async function sqliteBase(): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-base-'))
  const file = join(folder, 'base.sqlite')
  return { base: { kind: 'sqlite', file }, db: openDatabase({ file }), drop: () => rm(folder, { recursive: true, force: true }) }
}

async function postgresBase(): Promise<Made> {
  const adminUrl = process.env.TEST_DATABASE_URL
  if (!adminUrl) throw new Error('Set TEST_DATABASE_URL, or run the tests with `npm test`, which starts a PostgreSQL of its own.')
  const { name, url } = await createPostgresDatabase(adminUrl)
  return { base: { kind: 'postgres', adminUrl, name }, db: openDatabase({ url, file: '' }), drop: () => dropPostgresDatabase(adminUrl, name) }
}
