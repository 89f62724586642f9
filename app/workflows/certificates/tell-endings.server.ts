import type { Database } from '#db/client.server'
import { insertNotice, listEnding } from '#db/queries/certificate-dues'
import { noticeDue } from '../../domain/certificates/notices'
import { environment } from '../../http/environment.server'
import { certificateEndingLetter } from '../mail/certificate-letters'
import { enqueueMail } from '../mail/enqueue-mail.server'

/** Tell everybody whose certificate ends that it may be renewed, and later that little of it is left; each once. Says how many letters were written. */
export async function tellEndings(db: Database, now: Date): Promise<number> {
  let written = 0
  for (const { code, personName: name, email, roleName: role, expiresAt, told } of await listEnding(db, now)) {
    const kind = noticeDue({ expiresAt }, told, now.getTime())
    if (kind === null) continue
    const letter = certificateEndingLetter({ name, role, expiresAt, link: `${environment().APP_URL}/certificates`, soon: kind === 'expiring' })
    const isNew = await db.transaction().execute(async (tx) => {
      if (!(await insertNotice(tx, code, kind, now))) return false
      await enqueueMail(tx, email, letter, now)
      return true
    })
    if (isNew) written += 1
  }
  return written
}
