import type { Database } from '#db/client.server'
import { findPerson } from '#db/queries/people'
import { findRoleProfile } from '#db/queries/readiness'
import { claimRoleProfile, findSentVersion, insertRoleProfileVersion, listRoleProfileVersions, type RoleNeeds, setRoleNeeds } from '#db/queries/role-profiles'
import { listSkillNames } from '#db/queries/skills'
import { makeStandingsDue } from '#db/queries/standings'
import { needChanges } from '../../domain/content/role-change'
import type { RoleProfile } from '../../domain/content/taxonomy'
import { audit } from '../audit.server'

/** `sentId` is made with the form, so that sending it twice is known as one; `base` is the number of the form it began from. */
export type RoleSaving = { trainerId: string; profileId: string; base: number; sentId: string; needs: RoleNeeds; now: Date }

/** `conflict`: somebody saved since; `number` is what stands now, `by` null for content/. `unknown`: skills that are not there. */
export type RoleSaved = { saved: boolean } | { conflict: { number: number; by: string | null; at: number } } | { unknown: string[] }

/**
 * Give a role profile another form, as a number of its own with who saved it, under its turn. A repeat finds what the first one did, and
 * what changes nothing leaves no trace. Nobody's past is judged anew by it: a snapshot stands as it was taken, figures of now follow.
 * Null where there is no such profile.
 */
export async function saveRoleProfile(db: Database, { trainerId, profileId, base, sentId, needs, now }: RoleSaving): Promise<RoleSaved | null> {
  return db.transaction().execute(async (tx) => {
    if (!(await claimRoleProfile(tx, profileId))) return null
    const standing = await findRoleProfile(tx, profileId)
    if (!standing) return null
    const sent = await findSentVersion(tx, trainerId, sentId)
    if (sent) return { saved: sent.profileId === profileId }
    const newest = (await listRoleProfileVersions(tx, profileId)).at(-1)
    const number = newest?.number ?? 0
    if (newest && number !== base) {
      const author = newest.authorId === null ? null : await findPerson(tx, newest.authorId)
      return { conflict: { number, by: author?.name ?? null, at: newest.savedAt } }
    }
    const names = await listSkillNames(tx, [...needs.requirements, ...standing.requirements].map(({ skillId }) => skillId))
    const unknown = needs.requirements.filter(({ skillId }) => !names.has(skillId)).map(({ skillId }) => skillId)
    if (unknown.length > 0) return { unknown }
    if (isSameRole(standing, needs)) return { saved: false }
    await setRoleNeeds(tx, profileId, needs)
    await makeStandingsDue(tx, [profileId])
    await insertRoleProfileVersion(tx, { ...needs, profileId, number: number + 1, authorId: trainerId, sentId, now })
    const change = { before: toldOf(standing, names), after: toldOf(needs, names) }
    await audit(tx, { actorId: trainerId, action: 'role.edited', subjectType: 'role', subjectId: profileId, ...change }, now)
    return { saved: true }
  })
}

/** Whether two forms ask the same of the same skills under the same words. */
export const isSameRole = (one: RoleNeeds, other: RoleNeeds): boolean =>
  one.name === other.name && one.description === other.description && one.pass === other.pass && needChanges(one, other).length === 0

/** With the names that the audit will still show when a skill is called otherwise; each skill in a line of its own. */
function toldOf({ name, description, pass, requirements }: Pick<RoleProfile, 'name' | 'description' | 'pass' | 'requirements'>, names: ReadonlyMap<string, string>) {
  return { name, description, pass, ...Object.fromEntries(requirements.map(({ skillId, ...need }) => [names.get(skillId) ?? skillId, need])) }
}
