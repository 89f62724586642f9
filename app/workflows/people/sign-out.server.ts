import type { Database } from '#db/client.server'
import { deleteSessionByToken } from '#db/queries/sessions'
import { hashToken } from '../../http/session.server'

/** End the session that this token opens; a second call finds nothing to end. */
export async function signOut(db: Database, token: string): Promise<void> {
  await deleteSessionByToken(db, hashToken(token))
}
