import type { Tx } from '#db/client.server'
import { expirePasswordResets } from '#db/queries/password-resets'
import { setPassword } from '#db/queries/people'
import { deleteSessions } from '#db/queries/sessions'
import type { Person } from '../../domain/people/person'
import { environment } from '../../http/environment.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { passwordChangedLetter } from '../mail/letters'

/** Put a new password in the place of the old: sessions end but the one to keep, links for a reset expire, and the person is told by mail. */
export async function replacePassword(
  tx: Tx,
  person: Pick<Person, 'id' | 'name' | 'email'>,
  { passwordHash, keepSessionId, now }: { passwordHash: string; keepSessionId: string | null; now: Date },
): Promise<void> {
  await setPassword(tx, person.id, passwordHash)
  await deleteSessions(tx, person.id, keepSessionId)
  await expirePasswordResets(tx, person.id, now)
  await enqueueMail(tx, person.email, passwordChangedLetter({ name: person.name, forgotLink: `${environment().APP_URL}/forgot` }), now)
}
