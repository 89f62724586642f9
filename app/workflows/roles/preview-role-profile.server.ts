import type { Db } from '#db/client.server'
import { listLearnerStates, neverObserved } from '#db/queries/learner-state'
import { findRoleProfile } from '#db/queries/readiness'
import { countHolders, drawHolderIds, type RoleNeeds } from '#db/queries/role-profiles'
import { listSkillNames } from '#db/queries/skills'
import { needChanges } from '../../domain/content/role-change'
import { tallyLabelMoves } from '../../domain/insight/label-moves'
import { isSameRole } from './save-role-profile.server'

/** So many people are judged, and so many states are held at once. */
const mostJudged = 2000
const statesPerPage = 250

/**
 * What another form of a role would mean at `now` (ms epoch): what it asks otherwise, and how many of the active people who have it would
 * be called otherwise, whole and skill by skill. Of more than 2,000 people so many are judged, drawn as if at random. It names nobody: a
 * trainer sees no person's readiness. Changes nothing. Null where there is no such profile.
 */
export async function previewRoleProfile(db: Db, profileId: string, needs: RoleNeeds, now: number) {
  const standing = await findRoleProfile(db, profileId)
  if (!standing) return null
  const people = await countHolders(db, profileId)
  const tally = tallyLabelMoves(standing, { id: profileId, ...needs }, now)
  const ids = await drawHolderIds(db, profileId, mostJudged)
  for (let from = 0; from < ids.length; from += statesPerPage) {
    const some = ids.slice(from, from + statesPerPage)
    const states = await listLearnerStates(db, some)
    for (const id of some) tally.add(states.get(id) ?? neverObserved())
  }
  const changes = needChanges(standing, needs)
  const moves = tally.end()
  const names = await listSkillNames(db, [...changes, ...moves.skills].map(({ skillId }) => skillId))
  const nameOf = (skillId: string) => names.get(skillId) ?? skillId
  return {
    same: isSameRole(standing, needs), people, judged: moves.judged, role: moves.role,
    skills: moves.skills.map(({ skillId, moves: some }) => ({ name: nameOf(skillId), moves: some })),
    changes: changes.map((change) => ({ ...change, name: nameOf(change.skillId) })),
    words: { name: changed(standing.name, needs.name), description: changed(standing.description, needs.description), pass: changed(standing.pass, needs.pass) },
  }
}

const changed = <T>(from: T, to: T): { from: T; to: T } | null => (from === to ? null : { from, to })

export type RolePreview = NonNullable<Awaited<ReturnType<typeof previewRoleProfile>>>
