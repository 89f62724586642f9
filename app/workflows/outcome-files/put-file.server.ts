import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { findUntaken, insertImport } from '#db/queries/outcome-imports'
import { insertSource } from '#db/queries/outcomes'
import { noRows } from '../../domain/outcomes/file/import'
import { hashFile } from '../media/hash-file.server'
import type { LimitOf } from '../media/receive-form.server'
import type { MediaStore } from '../media/store.server'
import { profileFile } from './profile-file.server'
import { keepFile } from './stored-file.server'

const mostBytes = 50 * 1024 * 1024
export const limitOfOutcomes: LimitOf = async () => ({ most: mostBytes, fault: 'A file of outcomes may have at most 50 MB. This one was not kept. Part it into smaller files.' })

type Put = { path: string; givenName: string; source: string; actorId: string; now: Date }

/** Look at a file and keep it for a day as one of a source, whose mapping comes next. The same file sent twice is put here once. */
export async function putFile(db: Database, store: MediaStore, { path, givenName, source, actorId, now }: Put): Promise<{ importId: string } | { fault: string }> {
  const profile = await profileFile(path)
  if ('fault' in profile) return profile
  const file = await hashFile(path)
  await keepFile(store, file, path, now)
  const name = givenName.replace(/\p{C}/gu, '').slice(0, 120) || 'file.csv'
  return db.transaction().execute(async (tx) => {
    await insertSource(tx, source)
    const before = await findUntaken(tx, source, file)
    const importId = before?.id ?? uuid()
    if (!before) await insertImport(tx, { id: importId, source, name, file, profile, counts: noRows, madeBy: actorId, now })
    return { importId }
  })
}
