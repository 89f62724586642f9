import type { Tx } from '#db/client.server'
import { insertLabels } from '#db/queries/labels-told'
import { findLearnerState } from '#db/queries/learner-state'
import { findRoleProfile } from '#db/queries/readiness'
import { addCounts, findSeat, putStanding, removeStanding } from '#db/queries/standings'
import { noteChange } from '#db/queries/team-changes'
import type { RoleProfile } from '../../domain/content/taxonomy'
import { countChanges, labelsTold, standingOf } from '../../domain/insight/standing'
import { roleStanding, type RoleStanding } from '../../domain/readiness/role-readiness'

/** Somebody judged at `judgedAt`; `observedAt`: of the newest evidence, null before any. Both ms epoch. */
type Judged = { profile: RoleProfile; role: RoleStanding; observedAt: number | null; judgedAt: number }

/**
 * Keep where a person stands, and with them what their team comes to, inside the transaction that holds their claim. Who is no active rep in that role, or was
 * never observed, stands nowhere.
 */
export async function keepStanding(tx: Tx, personId: string, judged: Judged | null): Promise<void> {
  const { teamId, roleProfileId, standing } = await findSeat(tx, personId)
  const observedAt = judged?.observedAt ?? null
  const next = judged && observedAt !== null && roleProfileId === judged.profile.id ? standingOf({ personId, teamId }, { ...judged, observedAt }) : null
  if (next) {
    await putStanding(tx, next)
    await insertLabels(tx, personId, labelsTold(standing, next), next.judgedAt)
  }
  if (!next && standing) await removeStanding(tx, personId)
  const counted = countChanges(standing, next)
  await addCounts(tx, counted)
  if (judged && (counted.length > 0 || standing?.label !== next?.label)) await noteChange(tx, personId, 'readiness', new Date(judged.judgedAt))
}

/** Judge a person as of now and keep that: whatever changed about them, their team, their role, what is believed of them, or just the time. */
export async function judgeStanding(tx: Tx, personId: string, now: Date): Promise<void> {
  const { roleProfileId } = await findSeat(tx, personId)
  const profile = roleProfileId === null ? null : await findRoleProfile(tx, roleProfileId)
  if (!profile) return keepStanding(tx, personId, null)
  const state = await findLearnerState(tx, personId)
  await keepStanding(tx, personId, { profile, role: roleStanding(state, profile, now.getTime()), observedAt: state.ability.at, judgedAt: now.getTime() })
}
