import type { Database } from '#db/client.server'
import { claimPerson } from '#db/queries/people'
import { findMember } from '#db/queries/team-report'
import { audit } from '../audit.server'

const day = 24 * 60 * 60 * 1000

/** Leave on record that a manager looked at a person's figures: once a manager, person and day (UTC), however often they look. */
export async function recordLook(db: Database, managerId: string, personId: string, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await claimPerson(tx, managerId)
    const startOfDay = now.getTime() - (now.getTime() % day)
    const found = await findMember(tx, managerId, personId, startOfDay)
    if (!found || found.lookedAt) return
    await audit(tx, { actorId: managerId, action: 'person.viewed', subjectType: 'person', subjectId: personId }, now)
  })
}
