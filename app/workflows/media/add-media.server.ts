import type { Database } from '#db/client.server'
import { findMediaNamed, insertMedia } from '#db/queries/media'
import { audit } from '../audit.server'
import { prepareMedia, type PreparedMedia, storeMedia } from './prepare-media.server'
import type { MediaStore } from './store.server'

export type Upload = { path: string; givenName: string; personId: string; now: Date }
export type Added = { outcome: 'added' | 'unchanged' | 'replaced'; name: string } | { outcome: 'refused'; name: string; fault: string }

/**
 * Take a file into the library under the name it has. The same file under its name again changes nothing; another file under a name
 * that is taken is refused. Nothing is left of a file that is refused.
 */
export async function addMedia(db: Database, store: MediaStore, { path, givenName, personId, now }: Upload): Promise<Added> {
  const prepared = await prepareMedia(path, givenName)
  if ('fault' in prepared) return { outcome: 'refused', name: givenName, fault: prepared.fault }
  const { name, file } = prepared
  const there = await findMediaNamed(db, name)
  if (there) return there.hash === file.hash ? { outcome: 'unchanged', name } : taken(name)
  await storeMedia(store, prepared)
  return db.transaction().execute(async (tx) => {
    const id = await insertMedia(tx, { name, file, alt: '', uploadedBy: personId, now })
    if (id === null) return (await findMediaNamed(tx, name))?.hash === file.hash ? { outcome: 'unchanged', name } : taken(name)
    await audit(tx, { actorId: personId, action: 'media.added', subjectType: 'media', subjectId: id, after: auditedMedia(prepared) }, now)
    return { outcome: 'added', name }
  })
}

const taken = (name: string): Added => ({
  outcome: 'refused',
  name,
  fault: `There is another file called ${name}. Give this one a name of its own, or replace that one where it is listed.`,
})

/** What the audit keeps of a file. */
export function auditedMedia({ name, file: { hash, type, bytes } }: Pick<PreparedMedia, 'name' | 'file'>) {
  return { name, hash, type, bytes }
}
