import { isDeepStrictEqual } from 'node:util'
import type { Database, Tx } from '#db/client.server'
import { claimAdminsAnd, type PersonEdit, updatePerson } from '#db/queries/people-directory'
import { findPerson } from '#db/queries/people'
import { findLearnerState } from '#db/queries/learner-state'
import { findRoleProfile } from '#db/queries/readiness'
import { endManagement } from '#db/queries/team-managers'
import { claimTeam, findTeam } from '#db/queries/teams'
import { keepsAnAdmin } from '../../domain/people/administration'
import { hasRole, type Person } from '../../domain/people/person'
import { audit } from '../audit.server'
import { takeSnapshot } from '../readiness/record-observations.server'
import { judgeStanding } from '../standings/keep-standing.server'

export type EditProblem = 'unknown' | 'last-admin' | 'no-team' | 'no-profile'
export type Edited = { changed: boolean } | { problem: EditProblem }

/**
 * Change who a person is here. The last active admin keeps that role, whoever else edits at the same moment. Who stops being a manager
 * manages no team from now on; for a new role profile readiness is judged at once. What changes nothing leaves no trace.
 */
export async function editPerson(db: Database, request: { actorId: string; personId: string; edit: PersonEdit; now: Date }): Promise<Edited> {
  const { actorId, personId, edit, now } = request
  return db.transaction().execute(async (tx): Promise<Edited> => {
    const admins = await claimAdminsAnd(tx, personId)
    const person = await findPerson(tx, personId)
    if (!person) return { problem: 'unknown' }
    if (isDeepStrictEqual(edit, editOf(person))) return { changed: false }
    if (!keepsAnAdmin(admins, { id: personId, roles: edit.roles, active: person.active })) return { problem: 'last-admin' }
    if (edit.teamId && edit.teamId !== person.teamId && !(await claimTeam(tx, edit.teamId))) return { problem: 'no-team' }
    if (edit.roleProfileId && !(await findRoleProfile(tx, edit.roleProfileId))) return { problem: 'no-profile' }
    const before = await described(tx, editOf(person))
    await updatePerson(tx, personId, edit, now)
    const managed = hasRole(edit, 'manager') ? [] : await endManagement(tx, personId)
    if (edit.roleProfileId !== person.roleProfileId) await judgeReadiness(tx, personId, edit.roleProfileId, now)
    await judgeStanding(tx, personId, now)
    const after = await described(tx, edit)
    const ended = managed.length > 0 ? { before: { managed }, after: { managed: [] } } : null
    const change = { before: { ...before, ...ended?.before }, after: { ...after, ...ended?.after } }
    await audit(tx, { actorId, action: 'person.edited', subjectType: 'person', subjectId: personId, ...change }, now)
    return { changed: true }
  })
}

/** What of a person can be edited, in the form and order in which an edit comes. */
function editOf({ name, function: fn, roles, teamId, roleProfileId }: Person): PersonEdit {
  return { name, function: fn, roles, teamId, roleProfileId }
}

/** With the names that the audit will still show when a team or profile is called otherwise. */
async function described(tx: Tx, edit: PersonEdit) {
  const team = edit.teamId ? await findTeam(tx, edit.teamId) : null
  const profile = edit.roleProfileId ? await findRoleProfile(tx, edit.roleProfileId) : null
  return { ...edit, team: team?.name ?? null, roleProfile: profile?.name ?? null }
}

async function judgeReadiness(tx: Tx, personId: string, roleProfileId: string | null, now: Date): Promise<void> {
  const profile = roleProfileId ? await findRoleProfile(tx, roleProfileId) : null
  if (profile) await takeSnapshot(tx, personId, profile, await findLearnerState(tx, personId), now.getTime())
}
