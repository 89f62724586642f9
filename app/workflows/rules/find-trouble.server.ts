import type { Db } from '#db/client.server'
import type { Rule } from '#db/queries/assignment-rules'
import type { TeamName } from '#db/queries/managed-teams'
import { listTeamPaths, listTeamsReached } from '#db/queries/rule-owners'
import { ownerTrouble, type OwnerTrouble, teamsOfRule } from '../../domain/insight/rule-owner'

/** What is wrong with a rule's owner now, who manages these teams; null where nothing is. */
export async function findTrouble(db: Db, { id, whom, owner }: Rule, managed: readonly TeamName[]): Promise<OwnerTrouble | null> {
  const paths = managed.map(({ path }) => path)
  const named = whom.kind === 'fit' ? managed.flatMap((team) => (whom.teamIds.includes(team.id) ? [team.path] : [])) : []
  const known = {
    owner: paths,
    named: whom.kind === 'fit' && named.length < whom.teamIds.length ? await listTeamPaths(db, whom.teamIds) : named,
    reached: whom.kind === 'people' ? ((await listTeamsReached(db, [id])).get(id) ?? []) : [],
  }
  return ownerTrouble(whom, { ...owner, paths }, teamsOfRule(whom, known))
}
