import type { Database } from '#db/client.server'
import { claimPasswordReset, findPasswordReset } from '#db/queries/password-resets'
import { findPerson } from '#db/queries/people'
import type { Person } from '../../domain/people/person'
import { type LinkState, linkState } from '../../domain/people/single-use-link'
import { forgiveAccount } from '../../http/rate-limit.server'
import { hashToken } from '../../http/session.server'
import { hashPassword } from './passwords.server'
import { replacePassword } from './replace-password.server'
import { type Device, openSession } from './sign-in.server'

export type ResetProblem = 'unknown' | Exclude<LinkState, 'open'>

type Reset = { token: string; password: string; device: Device; oldToken: string | null; now: Date }

/**
 * Choose a new password by the link of a mail, once. Every session of the person ends, also an intruder's, and a fresh one opens for
 * whoever holds the link; wrong passwords counted before are forgiven.
 */
export async function resetPassword(db: Database, reset: Reset): Promise<{ sessionToken: string; person: Person } | { problem: ResetProblem }> {
  const tokenHash = hashToken(reset.token)
  const link = await findPasswordReset(db, tokenHash)
  if (!link) return { problem: 'unknown' }
  const state = linkState(link, reset.now.getTime())
  if (state !== 'open') return { problem: state }
  const passwordHash = await hashPassword(reset.password)
  const person = await db.transaction().execute(async (tx) => {
    const personId = await claimPasswordReset(tx, tokenHash, reset.now)
    const owner = personId ? await findPerson(tx, personId) : null
    if (owner) await replacePassword(tx, owner, { passwordHash, keepSessionId: null, now: reset.now })
    return owner
  })
  if (!person) return { problem: 'used' }
  await forgiveAccount(person.email)
  return { sessionToken: await openSession(db, person.id, reset), person }
}
