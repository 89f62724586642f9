import type { Database } from '#db/client.server'
import { findAttempt, setFlags } from '#db/queries/attempts'
import { claimPerson } from '#db/queries/people'

type Flag = { personId: string; attemptId: string; itemVersionId: string; flagged: boolean }

/** Flag a question of an open attempt to come back to, or unflag it; gives all that are flagged, null where there is no such question to flag. */
export async function flagQuestion(db: Database, { personId, attemptId, itemVersionId, flagged }: Flag): Promise<string[] | null> {
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, personId)
    const attempt = await findAttempt(tx, personId, attemptId)
    if (!attempt || !attempt.items.includes(itemVersionId)) return null
    const flags = attempt.items.filter((id) => (id === itemVersionId ? flagged : attempt.flags.includes(id)))
    return (await setFlags(tx, personId, attemptId, flags)) ? flags : null
  })
}
