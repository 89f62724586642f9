import { v7 as uuid } from 'uuid'
import type { Database, Tx } from '#db/client.server'
import { claimInvitation, findInvitationByToken } from '#db/queries/invitations'
import { emailIsTaken, insertPerson } from '#db/queries/people'
import type { Person } from '../../domain/people/person'
import { type LinkState, linkState } from '../../domain/people/single-use-link'
import { logger } from '../../http/logger.server'
import { hashToken } from '../../http/session.server'
import { audit } from '../audit.server'
import { applyJoined } from '../outcomes/apply-joined.server'
import { hashPassword } from './passwords.server'
import { type Device, openSession } from './sign-in.server'

export type AcceptProblem = 'unknown' | 'already-person' | Exclude<LinkState, 'open'>

type Acceptance = { token: string; name: string; password: string; device: Device; oldToken: string | null; now: Date }

/**
 * Come in by an invitation: a person as the inviter described them, with their own name and password, signed in at once. However many
 * clicks arrive together, one makes the person and the others are told that the link is used. Outcomes that waited for their address are theirs from now on.
 */
export async function acceptInvitation(
  db: Database,
  acceptance: Acceptance,
): Promise<{ sessionToken: string; person: Person } | { problem: AcceptProblem }> {
  const tokenHash = hashToken(acceptance.token)
  const invitation = await findInvitationByToken(db, tokenHash)
  if (!invitation) return { problem: 'unknown' }
  const state = linkState(invitation, acceptance.now.getTime())
  if (state !== 'open') return { problem: state }
  const passwordHash = await hashPassword(acceptance.password)
  try {
    const person = await db.transaction().execute((tx) => makePerson(tx, tokenHash, { ...acceptance, passwordHash }))
    if (!person) return { problem: 'used' }
    await applyJoined(db, { personId: person.id, now: acceptance.now }).catch((fault: unknown) => logger.error({ err: fault }, 'what waited for somebody who joined is left to the next round'))
    return { sessionToken: await openSession(db, person.id, acceptance), person }
  } catch (error) {
    // Another invitation for the same address was accepted first: the constraint on addresses decided, and this link stays unused.
    if (await emailIsTaken(db, invitation.email)) return { problem: 'already-person' }
    throw error
  }
}

async function makePerson(tx: Tx, tokenHash: string, chosen: { name: string; passwordHash: string; now: Date }): Promise<Person | null> {
  const invitation = await claimInvitation(tx, tokenHash, chosen.now)
  if (!invitation) return null
  const { email, roles, teamId, roleProfileId } = invitation
  const person: Person = { id: uuid(), email, name: chosen.name, function: invitation.function, roles, teamId, roleProfileId }
  await insertPerson(tx, { ...person, passwordHash: chosen.passwordHash, now: chosen.now })
  const after = { personId: person.id, name: person.name, email, roles }
  await audit(tx, { actorId: person.id, action: 'invitation.accepted', subjectType: 'invitation', subjectId: invitation.id, after }, chosen.now)
  return person
}
