import type { RoleProfile } from '../../domain/content/taxonomy'
import type { Placed } from '../../domain/insight/heat-map'
import type { MemberReadiness } from '../../domain/insight/member'
import type { TeamRow } from '../../domain/insight/summarise'
import { weakestMandatory } from '../../domain/insight/weakest-mandatory'
import type { LearnerState } from '../../domain/readiness/belief'
import { roleStanding, type RoleStanding } from '../../domain/readiness/role-readiness'

/** A person of a manager; with `standing`, judged as of now, the readiness too. */
export type JudgedRow = TeamRow & { standing?: RoleStanding }

/** The same person judged at `now` (ms epoch) by what is believed of them; `takenAt` is then when they were last observed. */
export function asOfNow(row: JudgedRow, state: LearnerState, profiles: readonly RoleProfile[], now: number): JudgedRow {
  const profile = profiles.find(({ id }) => id === row.roleProfileId)
  if (!profile) return row
  const standing = roleStanding(state, profile, now)
  const readiness = readinessOf(standing, state.ability.at)
  return { ...row, standing, readiness, weakest: readiness && weakestMandatory(profile, readiness.skills) }
}

function readinessOf({ figure, label, coverage, skills }: RoleStanding, takenAt: number | null): MemberReadiness | null {
  if (takenAt === null) return null
  return { figure, label, coverage, takenAt, skills: Object.fromEntries(Object.entries(skills).map(([id, skill]) => [id, { figure: skill.figure, label: skill.label }])) }
}

/** Where a person stands in an order. A skill that was never observed is not known there. */
export function placeOf(row: JudgedRow): Placed & { row: JudgedRow } {
  const { id, name, readiness, standing } = row
  const known = Object.entries(readiness?.skills ?? {}).filter(([skillId]) => standing?.skills[skillId]?.n !== 0)
  return { id, name, seenAt: readiness?.takenAt ?? null, skills: Object.fromEntries(known), row }
}
