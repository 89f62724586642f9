import type { Database } from '#db/client.server'
import { audit } from '../audit.server'

/** Leave on record that a manager took figures of people of a team away as a file. `what`: of how many, and of what. */
export async function recordExport(db: Database, managerId: string, team: { id: string; name: string }, what: Record<string, string | number>, now: number): Promise<void> {
  await db.transaction().execute((tx) =>
    audit(tx, { actorId: managerId, action: 'team.exported', subjectType: 'team', subjectId: team.id, after: { team: team.name, ...what } }, new Date(now)))
}
