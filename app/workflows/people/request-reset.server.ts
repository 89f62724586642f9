import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { expirePasswordResets, insertPasswordReset } from '#db/queries/password-resets'
import { claimPerson, findCredentials } from '#db/queries/people'
import { normaliseEmail } from '../../domain/people/person'
import { resetLife } from '../../domain/people/single-use-link'
import { environment } from '../../http/environment.server'
import { mayMail } from '../../http/rate-limit.server'
import { makeToken } from '../../http/session.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { resetLetter } from '../mail/letters'

/** Longer than a mail takes to be written down, so that the time of the answer does not tell who exists. */
const answerMs = 250

/**
 * Send a link for a new password, if the address is an active person's and had fewer than three such mails within the hour. Earlier
 * links of theirs expire. Says nothing, and takes the same time, in every case.
 */
export async function requestReset(db: Database, { email, now }: { email: string; now: Date }): Promise<void> {
  await Promise.all([sendLink(db, normaliseEmail(email), now), pause(answerMs)])
}

async function sendLink(db: Database, email: string, now: Date): Promise<void> {
  const allowed = await mayMail(email)
  const known = await findCredentials(db, email)
  if (!allowed || !known) return
  const { token, hash } = makeToken()
  await db.transaction().execute(async (tx) => {
    await claimPerson(tx, known.personId)
    await expirePasswordResets(tx, known.personId, now)
    const expiresAt = new Date(now.getTime() + resetLife)
    await insertPasswordReset(tx, { id: uuid(), tokenHash: hash, personId: known.personId, now, expiresAt })
    await enqueueMail(tx, email, resetLetter({ link: `${environment().APP_URL}/reset/${token}`, minutes: resetLife / 60_000 }), now)
  })
}
