import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { contentFolder } from './content-folder'
import { createPostgresDatabase, dropPostgresDatabase } from './postgres-databases'

/** A database for one test file: `env` points a process at it. */
export type Copy = { env: Record<string, string>; url?: string; file: string; drop: () => Promise<void> }

export async function copyBase(): Promise<Copy> {
  return make(true)
}

/** A database with nothing in it, of the kind that the run is on. */
export async function emptyDatabase(): Promise<Copy> {
  return make(false)
}

async function make(filled: boolean): Promise<Copy> {
  const base = inject('base')
  const folder = await mkdtemp(join(tmpdir(), 'countersign-test-'))
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  if (base.kind === 'sqlite') {
    const file = join(folder, 'countersign.sqlite')
    if (filled) await copyFile(base.file, file)
    return { env: { DATABASE_FILE: file, DATABASE_URL: '', DATA_DIR: folder, CONTENT_DIR: contentFolder }, file, drop: removeFolder }
  }
  const { name, url } = await createPostgresDatabase(base.adminUrl, filled ? base.name : undefined)
  const drop = async () => {
    await dropPostgresDatabase(base.adminUrl, name)
    await removeFolder()
  }
  return { env: { DATABASE_URL: url, DATA_DIR: folder, CONTENT_DIR: contentFolder }, url, file: '', drop }
}
