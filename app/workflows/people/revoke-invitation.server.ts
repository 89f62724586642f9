import type { Database } from '#db/client.server'
import { findInvitation, markRevoked } from '#db/queries/invitations'
import { audit } from '../audit.server'

/** Take an invitation back; its link opens nothing from now on. A second click finds it revoked and leaves no second trace. */
export async function revokeInvitation(
  db: Database,
  { actorId, invitationId, now }: { actorId: string; invitationId: string; now: Date },
): Promise<'revoked' | 'unknown' | 'used'> {
  return db.transaction().execute(async (tx) => {
    const revoked = await markRevoked(tx, invitationId, now)
    const invitation = await findInvitation(tx, invitationId)
    if (!invitation) return 'unknown'
    if (!revoked) return invitation.usedAt === null ? 'revoked' : 'used'
    const subject = { subjectType: 'invitation', subjectId: invitationId } as const
    await audit(tx, { actorId, action: 'invitation.revoked', ...subject, before: { email: invitation.email, expiresAt: invitation.expiresAt } }, now)
    return 'revoked'
  })
}
