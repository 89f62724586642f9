import type { Database } from '#db/client.server'
import { findPerson } from '#db/queries/people'
import { claimAdminsAnd, setActive } from '#db/queries/people-directory'
import { deleteSessions } from '#db/queries/sessions'
import { audit } from '../audit.server'
import { judgeStanding } from '../standings/keep-standing.server'

export type Reactivated = { changed: boolean } | { problem: 'unknown' }

/**
 * Open the door to a person again, with all they had. They sign in anew: a session that a sign-in opened while they were being
 * deactivated does not come back to life.
 */
export async function reactivatePerson(db: Database, request: { actorId: string; personId: string; now: Date }): Promise<Reactivated> {
  const { actorId, personId, now } = request
  return db.transaction().execute(async (tx): Promise<Reactivated> => {
    await claimAdminsAnd(tx, personId)
    const person = await findPerson(tx, personId)
    if (!person) return { problem: 'unknown' }
    if (person.active) return { changed: false }
    await setActive(tx, personId, true)
    await judgeStanding(tx, personId, now)
    await deleteSessions(tx, personId, null)
    const subject = { subjectType: 'person', subjectId: personId } as const
    await audit(tx, { actorId, action: 'person.reactivated', ...subject, before: { active: false }, after: { active: true } }, now)
    return { changed: true }
  })
}
