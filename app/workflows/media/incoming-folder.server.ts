import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { incomingFolder } from './disk-store.server'
import { mediaFolder } from './store.server'

/** A folder on this disk for as long as `work` takes, and no longer, however it ends. */
export async function withIncomingFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(mediaFolder(), incomingFolder, randomUUID())
  await mkdir(folder, { recursive: true })
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }))
}
