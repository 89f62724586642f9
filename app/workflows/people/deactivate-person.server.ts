import type { Database } from '#db/client.server'
import { findPerson } from '#db/queries/people'
import { claimAdminsAnd, setActive } from '#db/queries/people-directory'
import { deleteSessions } from '#db/queries/sessions'
import { keepsAnAdmin } from '../../domain/people/administration'
import { audit } from '../audit.server'
import { judgeStanding } from '../standings/keep-standing.server'

export type Deactivated = { changed: boolean } | { problem: 'unknown' | 'last-admin' }

/**
 * Close the door to a person: every session of theirs ends at once and they cannot sign in. All they did stays. The last active admin
 * stays, whoever else is deactivated at the same moment; who is inactive already is left as they are.
 */
export async function deactivatePerson(db: Database, request: { actorId: string; personId: string; now: Date }): Promise<Deactivated> {
  const { actorId, personId, now } = request
  return db.transaction().execute(async (tx): Promise<Deactivated> => {
    const admins = await claimAdminsAnd(tx, personId)
    const person = await findPerson(tx, personId)
    if (!person) return { problem: 'unknown' }
    if (!person.active) return { changed: false }
    if (!keepsAnAdmin(admins, { ...person, active: false })) return { problem: 'last-admin' }
    await setActive(tx, personId, false)
    await judgeStanding(tx, personId, now)
    await deleteSessions(tx, personId, null)
    const subject = { subjectType: 'person', subjectId: personId } as const
    await audit(tx, { actorId, action: 'person.deactivated', ...subject, before: { active: true }, after: { active: false } }, now)
    return { changed: true }
  })
}
