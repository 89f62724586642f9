import type { Database } from '#db/client.server'
import { claimMedia, setMediaAlt } from '#db/queries/media'
import { audit } from '../audit.server'

/** Keep what a picture shows in words, to be offered where it is put into a lesson. False: nothing has that name. */
export async function describeMedia(db: Database, edit: { name: string; alt: string; personId: string; now: Date }): Promise<boolean> {
  const { name, alt, personId, now } = edit
  return db.transaction().execute(async (tx) => {
    const file = await claimMedia(tx, name)
    if (!file) return false
    if (file.alt === alt) return true
    await setMediaAlt(tx, file.id, alt)
    const [before, after] = [{ name, alt: file.alt }, { name, alt }]
    await audit(tx, { actorId: personId, action: 'media.described', subjectType: 'media', subjectId: file.id, before, after }, now)
    return true
  })
}
