import type { Database } from '#db/client.server'
import { deleteSessions } from '#db/queries/sessions'

/** End all sessions of a person but the one they are using. */
export async function revokeOtherSessions(db: Database, { personId, sessionId }: { personId: string; sessionId: string }): Promise<void> {
  await deleteSessions(db, personId, sessionId)
}
