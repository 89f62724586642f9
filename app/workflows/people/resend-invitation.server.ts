import type { Database } from '#db/client.server'
import { findInvitation, hasOpenInvitation, renewInvitation } from '#db/queries/invitations'
import { claimPerson, emailIsTaken } from '#db/queries/people'
import type { Person } from '../../domain/people/person'
import { invitationLife, linkState } from '../../domain/people/single-use-link'
import { environment } from '../../http/environment.server'
import { makeToken } from '../../http/session.server'
import { audit } from '../audit.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { invitationLetter } from '../mail/letters'

const doubleClickMs = 10_000

export type Resent = 'sent' | 'just-sent' | 'unknown' | 'used' | 'revoked' | 'already-person' | 'already-invited'

/**
 * Send an open or expired invitation again, with a new link and another seven days; the link before opens nothing from now on. Within
 * ten seconds of the last mail nothing is sent: that is a second click, and it would make the link on its way useless.
 */
export async function resendInvitation(
  db: Database,
  { sender, invitationId, now }: { sender: Pick<Person, 'id' | 'name'>; invitationId: string; now: Date },
): Promise<Resent> {
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, sender.id)
    const invitation = await findInvitation(tx, invitationId)
    if (!invitation) return 'unknown'
    const state = linkState(invitation, now.getTime())
    if (state === 'used' || state === 'revoked') return state
    const sentAt = invitation.expiresAt - invitationLife
    if (now.getTime() - sentAt < doubleClickMs) return 'just-sent'
    if (await emailIsTaken(tx, invitation.email)) return 'already-person'
    if (await hasOpenInvitation(tx, invitation.email, now, invitation.id)) return 'already-invited'
    const { token, hash } = makeToken()
    const expiresAt = new Date(now.getTime() + invitationLife)
    if (!(await renewInvitation(tx, invitation.id, hash, expiresAt))) return 'used'
    const link = `${environment().APP_URL}/join/${token}`
    const letter = invitationLetter({ name: invitation.name, inviter: sender.name, link, expiresAt: expiresAt.getTime() })
    await enqueueMail(tx, invitation.email, letter, now)
    const change = { before: { expiresAt: invitation.expiresAt }, after: { email: invitation.email, expiresAt: expiresAt.getTime() } }
    await audit(tx, { actorId: sender.id, action: 'invitation.resent', subjectType: 'invitation', subjectId: invitation.id, ...change }, now)
    return 'sent'
  })
}
