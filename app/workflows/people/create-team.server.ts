import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { claimTeamTree, insertTeam } from '#db/queries/teams'
import { isNameTaken } from '../../domain/people/team-tree'
import { audit } from '../audit.server'

export type Created = { teamId: string } | { problem: 'name-taken' | 'no-parent' }

type Creation = { actorId: string; id: string; name: string; parentId: string | null; now: Date }

/**
 * Add a team under a parent, or at the top. `id` is the form's own: a second click of the same form finds the first one's team. The
 * same form filled in anew (by going back) makes another team.
 */
export async function createTeam(db: Database, { actorId, id, name, parentId, now }: Creation): Promise<Created> {
  return db.transaction().execute(async (tx): Promise<Created> => {
    const teams = await claimTeamTree(tx)
    const known = teams.find((team) => team.id === id)
    if (known && known.name === name && known.parentId === parentId) return { teamId: id }
    const parent = teams.find((team) => team.id === parentId) ?? null
    if (parentId && !parent) return { problem: 'no-parent' }
    if (isNameTaken(teams, parentId, name, null)) return { problem: 'name-taken' }
    const team = await insertTeam(tx, { id: known ? uuid() : id, name, parent, now })
    const after = { name, parentId, parent: parent?.name ?? null }
    await audit(tx, { actorId, action: 'team.created', subjectType: 'team', subjectId: team.id, after }, now)
    return { teamId: team.id }
  })
}
