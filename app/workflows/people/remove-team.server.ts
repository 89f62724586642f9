import type { Database } from '#db/client.server'
import { listTeamManagers } from '#db/queries/team-managers'
import { claimTeam, claimTeamTree, deleteTeam, findTeamUse } from '#db/queries/teams'
import { isRemovable, type TeamUse } from '../../domain/people/team-tree'
import { audit } from '../audit.server'

export type Removed = { changed: boolean } | { use: TeamUse }

/** Remove a team that nothing hangs on; otherwise `use` says what does. A team that is gone already is gone. */
export async function removeTeam(db: Database, { actorId, teamId, now }: { actorId: string; teamId: string; now: Date }): Promise<Removed> {
  return db.transaction().execute(async (tx): Promise<Removed> => {
    const teams = await claimTeamTree(tx)
    const team = await claimTeam(tx, teamId)
    if (!team) return { changed: false }
    const use = await findTeamUse(tx, teamId, now)
    if (!isRemovable(use)) return { use }
    const managers = (await listTeamManagers(tx, teamId)).map((manager) => manager.name)
    await deleteTeam(tx, teamId)
    const before = { name: team.name, parent: teams.find((one) => one.id === team.parentId)?.name ?? null, managers }
    await audit(tx, { actorId, action: 'team.removed', subjectType: 'team', subjectId: teamId, before }, now)
    return { changed: true }
  })
}
