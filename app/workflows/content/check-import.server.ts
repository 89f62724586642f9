import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Database } from '#db/client.server'
import type { ContentFault } from '../../library/content-fault'
import { hashFile } from '../media/hash-file.server'
import { withIncomingFolder } from '../media/incoming-folder.server'
import type { LimitOf } from '../media/receive-form.server'
import type { MediaStore } from '../media/store.server'
import { importCourse } from './import-course.server'
import { type ImportPlan, planImport } from './plan-import.server'
import { readZip } from './read-zip.server'
import { mostBytesInAll } from './zip-rules'

/** Archives wait here between being looked at and being taken in, for a day at most. */
export const waitingArchives = 'imports/'
const dayMs = 86_400_000
const keyOf = (archive: string): string => `${waitingArchives}${archive}.zip`

export const confirmForm = z.object({
  archive: z.string().regex(/^[0-9a-f]{32}$/, 'This form is not complete. Choose the archive again.'),
  seen: z.string().regex(/^[0-9a-f]{64}$/, 'This form is not complete. Choose the archive again.'),
})

export const limitOfArchive: LimitOf = async () => ({ most: mostBytesInAll, fault: 'An archive may have at most 200 MB. This one was not kept.' })

export type CheckedImport = { faults: ContentFault[] } | { plan: ImportPlan; archive: string }

/** Look at an archive whole and say what it would change. A whole one is kept for a day, so that it can be taken in as it was seen. */
export async function checkImport(db: Database, store: MediaStore, path: string, now: Date): Promise<CheckedImport> {
  const archive = await hashFile(path)
  const planned = await withIncomingFolder(async (folder) => planImport(db, await readZip(path, folder), archive))
  if ('faults' in planned) return planned
  for await (const { key, storedAt } of store.list(waitingArchives)) if (storedAt < now.getTime() - dayMs) await store.remove(key)
  await store.put(keyOf(archive), { path }, 'application/zip')
  return { plan: planned.plan, archive }
}

type Confirmed = { outcome: 'imported'; plan: ImportPlan } | { outcome: 'overtaken'; plan: ImportPlan } | { outcome: 'faults'; faults: ContentFault[] } | { outcome: 'gone' }

/** Take in an archive as it was seen. What changed since is shown first; a repeat finds everything there and changes nothing. */
export async function confirmImport(
  db: Database,
  store: MediaStore,
  { archive, seen, personId, now }: z.infer<typeof confirmForm> & { personId: string; now: Date },
): Promise<Confirmed> {
  return withIncomingFolder(async (folder) => {
    const bytes = await store.read(keyOf(archive))
    if (!bytes) return { outcome: 'gone' }
    const path = join(folder, 'archive.zip')
    await pipeline(bytes, createWriteStream(path))
    const planned = await planImport(db, await readZip(path, folder), archive)
    if ('faults' in planned) return { outcome: 'faults', faults: planned.faults }
    const { plan } = planned
    const isThere = plan.changes.every(({ state }) => state === 'unchanged')
    if (!isThere && plan.fingerprint !== seen) return { outcome: 'overtaken', plan }
    return { outcome: (await importCourse(db, store, { planned, archiveHash: archive, personId, now })) ? 'imported' : 'overtaken', plan }
  })
}
