import type { Database } from '#db/client.server'
import { insertHoliday } from '#db/queries/holidays'
import { findTeam } from '#db/queries/teams'
import { audit } from '../audit.server'

/** `id` is made with the form; `teamId`: whose day off it is, with all below it, null for everyone's. */
type Adding = { actorId: string; id: string; day: string; name: string; teamId: string | null; now: Date }

/**
 * A day off, from now on passed over when a deadline is counted; days that were told stay as they are. The same day of the same team changes nothing and says so.
 */
export async function addHoliday(db: Database, { actorId, id, day, name, teamId, now }: Adding): Promise<{ added: boolean } | { problem: 'unknown-team' }> {
  return db.transaction().execute(async (tx) => {
    const team = teamId === null ? null : await findTeam(tx, teamId)
    if (teamId !== null && !team) return { problem: 'unknown-team' as const }
    const added = await insertHoliday(tx, { id, day, name, teamId, addedBy: actorId, now })
    if (added) await audit(tx, { actorId, action: 'holiday.added', subjectType: 'holiday', subjectId: id, after: { name, day, of: team?.name ?? 'everyone' } }, now)
    return { added }
  })
}
