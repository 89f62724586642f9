import type { Database } from '#db/client.server'
import { claimAdminsAnd } from '#db/queries/people-directory'
import { claimManagers, listTeamManagers, removeTeamManagers } from '#db/queries/team-managers'
import { addTeamManager, claimTeam } from '#db/queries/teams'
import { audit } from '../audit.server'

export type ManagersSet = { changed: boolean } | { problem: 'unknown' | 'no-manager' }

/**
 * Say who manages a team, all at once. Only an active person with the manager role can; an inactive one who managed it before is kept,
 * so that they find their team when they come back. Admins are claimed first, as in every change of several people, so that none waits
 * for another in a circle.
 */
export async function setTeamManagers(
  db: Database,
  { actorId, teamId, personIds, now }: { actorId: string; teamId: string; personIds: readonly string[]; now: Date },
): Promise<ManagersSet> {
  return db.transaction().execute(async (tx): Promise<ManagersSet> => {
    await claimAdminsAnd(tx, actorId)
    if (!(await claimTeam(tx, teamId))) return { problem: 'unknown' }
    const wanted = new Set(personIds)
    if ((await claimManagers(tx, [...wanted])).length < wanted.size) return { problem: 'no-manager' }
    const before = await listTeamManagers(tx, teamId)
    const removed = before.filter((manager) => manager.active && !wanted.has(manager.id))
    const added = [...wanted].filter((id) => before.every((manager) => manager.id !== id))
    if (removed.length + added.length === 0) return { changed: false }
    await removeTeamManagers(tx, teamId, removed.map((manager) => manager.id))
    for (const id of added) await addTeamManager(tx, teamId, id)
    const named = (managers: readonly { id: string; name: string }[]) => ({
      managers: managers.map((manager) => manager.name), managerIds: managers.map((manager) => manager.id),
    })
    const change = { before: named(before), after: named(await listTeamManagers(tx, teamId)) }
    await audit(tx, { actorId, action: 'team.managers-set', subjectType: 'team', subjectId: teamId, ...change }, now)
    return { changed: true }
  })
}
