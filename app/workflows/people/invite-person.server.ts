import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { hasOpenInvitation, insertInvitation } from '#db/queries/invitations'
import { claimPerson, emailIsTaken } from '#db/queries/people'
import { findRoleProfile } from '#db/queries/readiness'
import { findTeam } from '#db/queries/teams'
import { type CompanyFunction, normaliseEmail, type Person, type Role } from '../../domain/people/person'
import { invitationLife } from '../../domain/people/single-use-link'
import { environment } from '../../http/environment.server'
import { makeToken } from '../../http/session.server'
import { audit } from '../audit.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { invitationLetter } from '../mail/letters'

export type Invited = {
  email: string
  name: string
  function: CompanyFunction
  roles: readonly Role[]
  teamId: string | null
  roleProfileId: string | null
}

export type InviteProblem = 'already-person' | 'already-invited' | 'no-team' | 'no-profile'

/**
 * Invite someone to come in as what the inviter says: the invitation, its mail and its audit row, or a problem and none of them. A
 * second click of the same inviter finds the first one's invitation.
 */
export async function invitePerson(
  db: Database,
  { inviter, invited, now }: { inviter: Pick<Person, 'id' | 'name'>; invited: Invited; now: Date },
): Promise<{ invitationId: string } | { problem: InviteProblem }> {
  const email = normaliseEmail(invited.email)
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, inviter.id)
    if (await emailIsTaken(tx, email)) return { problem: 'already-person' as const }
    if (await hasOpenInvitation(tx, email, now)) return { problem: 'already-invited' as const }
    if (invited.teamId && !(await findTeam(tx, invited.teamId))) return { problem: 'no-team' as const }
    if (invited.roleProfileId && !(await findRoleProfile(tx, invited.roleProfileId))) return { problem: 'no-profile' as const }
    const id = uuid()
    const { token, hash } = makeToken()
    const expiresAt = new Date(now.getTime() + invitationLife)
    await insertInvitation(tx, { ...invited, id, email, tokenHash: hash, invitedBy: inviter.id, now, expiresAt })
    const link = `${environment().APP_URL}/join/${token}`
    await enqueueMail(tx, email, invitationLetter({ name: invited.name, inviter: inviter.name, link, expiresAt: expiresAt.getTime() }), now)
    const { name, function: companyFunction, roles, teamId, roleProfileId } = invited
    const after = { email, name, function: companyFunction, roles, teamId, roleProfileId }
    await audit(tx, { actorId: inviter.id, action: 'invitation.sent', subjectType: 'invitation', subjectId: id, after }, now)
    return { invitationId: id }
  })
}
