import type { Database } from '#db/client.server'
import { archiveMedia, claimMedia, listMediaUses, type MediaUse } from '#db/queries/media'
import { audit } from '../audit.server'
import { auditedMedia } from './add-media.server'

export type Archived = { outcome: 'archived' | 'gone' } | { outcome: 'in-use'; uses: MediaUse[] }

/** Take a file out of the library when no lesson mentions it. Versions that showed it go on showing it. */
export async function archiveUnused(db: Database, { name, personId, now }: { name: string; personId: string; now: Date }): Promise<Archived> {
  return db.transaction().execute(async (tx) => {
    const file = await claimMedia(tx, name)
    if (!file) return { outcome: 'gone' }
    const uses = (await listMediaUses(tx)).get(name) ?? []
    if (uses.length > 0) return { outcome: 'in-use', uses }
    await archiveMedia(tx, file.id, now)
    await audit(tx, { actorId: personId, action: 'media.archived', subjectType: 'media', subjectId: file.id, before: auditedMedia({ name, file }) }, now)
    return { outcome: 'archived' }
  })
}
