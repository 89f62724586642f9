import type { Database } from '#db/client.server'
import { deleteSession } from '#db/queries/sessions'

/** End one of a person's own sessions. Ending it twice, or another person's, changes nothing. */
export async function revokeSession(db: Database, { personId, sessionId }: { personId: string; sessionId: string }): Promise<void> {
  await deleteSession(db, personId, sessionId)
}
