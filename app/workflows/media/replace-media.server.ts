import type { Database } from '#db/client.server'
import { archiveMedia, claimMedia, findMediaNamed, insertMedia } from '#db/queries/media'
import { audit } from '../audit.server'
import { type Added, auditedMedia, type Upload } from './add-media.server'
import { prepareMedia, storeMedia } from './prepare-media.server'
import type { MediaStore } from './store.server'

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/**
 * Let a name of the library mean another file of the same type. Lessons that are out keep what they show until they are published
 * anew. The same file again changes nothing. Null: nothing has that name.
 */
export async function replaceMedia(db: Database, store: MediaStore, target: string, upload: Upload): Promise<Added | null> {
  const { path, givenName, personId, now } = upload
  if (!(await findMediaNamed(db, target))) return null
  const prepared = await prepareMedia(path, givenName)
  if ('fault' in prepared) return { outcome: 'refused', name: target, fault: prepared.fault }
  if (endingOf(prepared.name) !== endingOf(target)) {
    return { outcome: 'refused', name: target, fault: `${target} can only be replaced by another .${endingOf(target)} file; this one is .${endingOf(prepared.name)}.` }
  }
  const { file } = prepared
  await storeMedia(store, prepared)
  return db.transaction().execute(async (tx) => {
    const before = await claimMedia(tx, target)
    if (!before) return null
    if (before.hash === file.hash) return { outcome: 'unchanged', name: target }
    await archiveMedia(tx, before.id, now)
    const id = await insertMedia(tx, { name: target, file, alt: before.alt, uploadedBy: personId, now })
    if (id === null) throw new Error(`The name ${target} was taken while its turn was held.`)
    const [from, to] = [auditedMedia({ name: target, file: before }), auditedMedia({ name: target, file })]
    await audit(tx, { actorId: personId, action: 'media.replaced', subjectType: 'media', subjectId: id, before: from, after: to }, now)
    return { outcome: 'replaced', name: target }
  })
}
