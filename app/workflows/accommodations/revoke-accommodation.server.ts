import type { Database } from '#db/client.server'
import { findAccommodation, revokeAccommodation as markRevoked } from '#db/queries/accommodations'
import { claimPerson } from '#db/queries/people'
import { audit } from '../audit.server'

/** Take back what was granted; a second click changes nothing. Attempts that are open keep the end they have. */
export async function revokeAccommodation(db: Database, { actorId, id, now }: { actorId: string; id: string; now: Date }): Promise<{ revoked: boolean } | null> {
  return db.transaction().execute(async (tx) => {
    const before = await findAccommodation(tx, id)
    if (!before) return null
    await claimPerson(tx, before.personId)
    if (!(await markRevoked(tx, id, now))) return { revoked: false }
    const subject = { subjectType: 'person' as const, subjectId: before.personId }
    await audit(tx, { actorId, action: 'accommodation.revoked', ...subject, before, after: { ...before, revokedAt: now.getTime() } }, now)
    return { revoked: true }
  })
}
