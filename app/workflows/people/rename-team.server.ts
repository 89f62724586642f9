import type { Database } from '#db/client.server'
import { claimTeamTree, setTeamName } from '#db/queries/teams'
import { isNameTaken } from '../../domain/people/team-tree'
import { audit } from '../audit.server'

export type Renamed = { changed: boolean } | { problem: 'unknown' | 'name-taken' }

/** Call a team otherwise; no two teams under one parent share a name. The name it has already changes nothing. */
export async function renameTeam(db: Database, request: { actorId: string; teamId: string; name: string; now: Date }): Promise<Renamed> {
  const { actorId, teamId, name, now } = request
  return db.transaction().execute(async (tx): Promise<Renamed> => {
    const teams = await claimTeamTree(tx)
    const team = teams.find((one) => one.id === teamId)
    if (!team) return { problem: 'unknown' }
    if (team.name === name) return { changed: false }
    if (isNameTaken(teams, team.parentId, name, teamId)) return { problem: 'name-taken' }
    await setTeamName(tx, teamId, name)
    const change = { before: { name: team.name }, after: { name } }
    await audit(tx, { actorId, action: 'team.renamed', subjectType: 'team', subjectId: teamId, ...change }, now)
    return { changed: true }
  })
}
