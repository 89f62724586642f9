import type { Database } from '#db/client.server'
import { claimTeamTree, setTeamPlace } from '#db/queries/teams'
import { movedPaths, type PlacementFault, placementFault } from '../../domain/people/team-tree'
import { audit } from '../audit.server'

export type MovedTeam = { changed: boolean } | { problem: 'unknown' | 'no-parent' | PlacementFault }

/**
 * Put a team, with all below it, under another parent (null: at the top). It never comes to stand below itself, not even when two
 * moves cross: changes of the tree take turns.
 */
export async function moveTeam(
  db: Database,
  { actorId, teamId, parentId, now }: { actorId: string; teamId: string; parentId: string | null; now: Date },
): Promise<MovedTeam> {
  return db.transaction().execute(async (tx): Promise<MovedTeam> => {
    const teams = await claimTeamTree(tx)
    const find = (id: string | null) => teams.find((one) => one.id === id) ?? null
    const team = find(teamId)
    const parent = find(parentId)
    if (!team) return { problem: 'unknown' }
    if (parentId && !parent) return { problem: 'no-parent' }
    if (team.parentId === parentId) return { changed: false }
    const problem = placementFault(teams, team, parent)
    if (problem) return { problem }
    await setTeamPlace(tx, teamId, parentId, movedPaths(teams, team, parent))
    const before = { parentId: team.parentId, parent: find(team.parentId)?.name ?? null }
    const after = { parentId, parent: parent?.name ?? null }
    await audit(tx, { actorId, action: 'team.moved', subjectType: 'team', subjectId: teamId, before, after }, now)
    return { changed: true }
  })
}
