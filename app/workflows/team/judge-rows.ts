import type { RoleProfile } from '../../domain/content/taxonomy'
import { type Placed, weakestPlace } from '../../domain/insight/heat-map'
import { standingOf } from '../../domain/insight/standing'
import type { LearnerState } from '../../domain/readiness/belief'
import { roleStanding, type RoleStanding } from '../../domain/readiness/role-readiness'
import type { StandingRow } from './open-team.server'

/** A person of a manager; with `standing`, judged as of now. */
export type JudgedRow = StandingRow & { standing?: RoleStanding }

/** The same person judged at `now` (ms epoch) by what is believed of them. */
export function asOfNow(row: StandingRow, state: LearnerState, profiles: readonly RoleProfile[], now: number): JudgedRow {
  const profile = profiles.find(({ id }) => id === row.roleProfileId)
  if (!profile) return row
  const standing = roleStanding(state, profile, now)
  const observedAt = state.ability.at
  if (observedAt === null) return { ...row, standing, readiness: null, weakest: null, place: weakestPlace(profile.requirements, {}), skills: {} }
  const judged = standingOf({ personId: row.id, teamId: row.teamId }, { profile, role: standing, observedAt, judgedAt: now })
  const { figure, label, coverage, weakest, place, skills } = judged
  return { ...row, standing, weakest, place, skills, readiness: { figure, label, coverage, takenAt: observedAt } }
}

/** Where a person stands in an order. */
export const placeOf = (row: JudgedRow): Placed & { row: JudgedRow } => ({
  id: row.id, name: row.name, seenAt: row.readiness?.takenAt ?? null, place: row.place, skills: row.skills, row,
})
