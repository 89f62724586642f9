import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '#db/client.server'
import { putRoleProfiles } from '#db/queries/publishing'
import { findRoleProfile } from '#db/queries/readiness'
import { claimRoleProfile, insertRoleProfileVersion, listRoleProfileVersions } from '#db/queries/role-profiles'
import { makeStandingsDue } from '#db/queries/standings'
import type { RoleProfile } from '../../domain/content/taxonomy'

/**
 * Put the role profiles of content/ in their order. One that a trainer changed since keeps the trainer's form until its own words in the
 * file change; then it has those, as a number of its own.
 */
export async function putFileProfiles(tx: Tx, profiles: readonly RoleProfile[], now: Date): Promise<void> {
  for (const [position, profile] of profiles.entries()) {
    const { id, ...needs } = profile
    await claimRoleProfile(tx, id)
    const versions = await listRoleProfileVersions(tx, id)
    const fromFile = versions.findLast(({ authorId }) => authorId === null)
    const same = fromFile !== undefined && isDeepStrictEqual(needsOf(fromFile), needs)
    const { id: _id, ...standing } = (same ? await findRoleProfile(tx, id) : null) ?? profile
    await putRoleProfiles(tx, [{ id, position, ...standing, requirements: JSON.stringify(standing.requirements) }])
    if (same) continue
    await makeStandingsDue(tx, [id])
    await insertRoleProfileVersion(tx, { profileId: id, number: (versions.at(-1)?.number ?? 0) + 1, ...needs, authorId: null, sentId: null, now })
  }
}

const needsOf = ({ name, description, pass, requirements }: Omit<RoleProfile, 'id'>) => ({ name, description, pass, requirements })
