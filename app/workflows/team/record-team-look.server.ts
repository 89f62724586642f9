import type { Database } from '#db/client.server'
import { listSeenInTeam } from '#db/queries/audit'
import { claimPerson } from '#db/queries/people'
import { audit } from '../audit.server'

const day = 24 * 60 * 60 * 1000

type TeamLook = { managerId: string; teamId: string | null; personIds: readonly string[]; now: Date }

/**
 * Leave on record whose figures a manager saw in the table of a team: each person once a manager, team and day (UTC), however often they look. Nothing is written
 * where all of them were seen today.
 */
export async function recordTeamLook(db: Database, { managerId, teamId, personIds, now }: TeamLook): Promise<void> {
  if (teamId === null || personIds.length === 0) return
  const startOfDay = new Date(now.getTime() - (now.getTime() % day))
  const notIn = (seen: ReadonlySet<string>) => personIds.filter((id) => !seen.has(id))
  if (notIn(await listSeenInTeam(db, managerId, teamId, startOfDay)).length === 0) return
  await db.transaction().execute(async (tx) => {
    await claimPerson(tx, managerId)
    const unseen = notIn(await listSeenInTeam(tx, managerId, teamId, startOfDay))
    if (unseen.length > 0) await audit(tx, { actorId: managerId, action: 'team.viewed', subjectType: 'team', subjectId: teamId, after: { personIds: unseen } }, now)
  })
}
