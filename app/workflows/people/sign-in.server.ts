import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { findCredentials } from '#db/queries/people'
import { deleteExpiredSessions, deleteSessionByToken, insertSession } from '#db/queries/sessions'
import { normaliseEmail } from '../../domain/people/person'
import { hashToken, makeToken, sessionExpiry } from '../../http/session.server'
import { isPassword } from './passwords.server'

export type Device = { userAgent: string; address: string }

/**
 * Sign a person in with address and password. Null when they do not fit, without a hint which. The session is always a new one:
 * `oldToken`, if the browser had any, ends here.
 */
export async function signIn(
  db: Database,
  request: { email: string; password: string; device: Device; oldToken: string | null; now: Date },
): Promise<{ token: string; personId: string } | null> {
  const known = await findCredentials(db, normaliseEmail(request.email))
  if (!(await isPassword(known?.passwordHash ?? null, request.password)) || !known) return null
  return { token: await openSession(db, known.personId, request), personId: known.personId }
}

/** Open a session for a person whose identity was just proven. Returns the cookie's token. */
export async function openSession(
  db: Database,
  personId: string,
  { device, oldToken, now }: { device: Device; oldToken: string | null; now: Date },
): Promise<string> {
  const { token, hash } = makeToken()
  await db.transaction().execute(async (tx) => {
    await deleteExpiredSessions(tx, now)
    if (oldToken) await deleteSessionByToken(tx, hashToken(oldToken))
    await insertSession(tx, { id: uuid(), tokenHash: hash, personId, now, expiresAt: sessionExpiry(now), ...device })
  })
  return token
}
