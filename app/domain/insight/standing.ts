import type { RoleProfile } from '../content/taxonomy'
import type { ReadinessLabel } from '../readiness/skill-readiness'
import type { RoleStanding } from '../readiness/role-readiness'
import { weakestPlace } from './heat-map'
import type { SkillFigure } from './member'
import { weakestMandatory } from './weakest-mandatory'

/**
 * Where a rep stood in their role when last judged. `skills`: those that were observed, by id. `place`: orders people by their weakest mandatory skill, lowest
 * first. `observedAt`, `judgedAt`: ms epoch.
 */
export type Standing = {
  personId: string
  teamId: string | null
  roleProfileId: string
  figure: number
  label: ReadinessLabel
  coverage: number
  weakest: string | null
  place: number
  skills: Record<string, SkillFigure>
  observedAt: number
  judgedAt: number
}

type Seat = { personId: string; teamId: string | null }
type Judging = { profile: RoleProfile; role: RoleStanding; observedAt: number; judgedAt: number }

export function standingOf({ personId, teamId }: Seat, { profile, role, observedAt, judgedAt }: Judging): Standing {
  const skills = Object.fromEntries(Object.entries(role.skills).flatMap(([id, { figure, label, n }]) => (n === 0 ? [] : [[id, { figure, label }]])))
  const { figure, label, coverage } = role
  return {
    personId, teamId, roleProfileId: profile.id, figure, label, coverage, skills, observedAt, judgedAt,
    weakest: weakestMandatory(profile, role.skills), place: weakestPlace(profile.requirements, skills),
  }
}

/** What a skill is judged from now on, where that differs from before; all that was observed, in a role that is new. */
export type LabelTold = { roleProfileId: string; skillId: string; label: ReadinessLabel }

export function labelsTold(before: Pick<Standing, 'roleProfileId' | 'skills'> | null, after: Pick<Standing, 'roleProfileId' | 'skills'>): LabelTold[] {
  const known = before?.roleProfileId === after.roleProfileId ? before.skills : {}
  return Object.entries(after.skills)
    .filter(([skillId, { label }]) => known[skillId]?.label !== label)
    .map(([skillId, { label }]) => ({ roleProfileId: after.roleProfileId, skillId, label }))
}

/** What is counted of a team: who is neither of these is unproven, observed or not. */
export type CountedLabel = Exclude<ReadinessLabel, 'unproven'>

/** So many people of a team in a role have this label in a skill; as a change, so many more. */
export type LabelCount = { teamId: string; roleProfileId: string; skillId: string; label: CountedLabel; people: number }

/** What a count of a team comes from. */
export type Counted = Pick<Standing, 'teamId' | 'roleProfileId' | 'skills'>

/** What changes in the counts of teams where one person's standing takes another's place; null: there is none. */
export const countChanges = (before: Counted | null, after: Counted | null): LabelCount[] =>
  together([...(before ? countsOf(before, -1) : []), ...(after ? countsOf(after, 1) : [])])

/** What must be added to the counts of teams for them to be what these people, all of the teams, come to. */
export const countFaults = (people: readonly Counted[], counts: readonly LabelCount[]): LabelCount[] =>
  together([...people.flatMap((one) => countsOf(one, 1)), ...counts.map((count) => ({ ...count, people: -count.people }))])

/** Changes of the same count as one, without those that change nothing, in one order. */
export function together(changes: readonly LabelCount[]): LabelCount[] {
  const sums = new Map<string, LabelCount>()
  for (const change of changes) {
    const key = JSON.stringify([change.teamId, change.roleProfileId, change.skillId, change.label])
    sums.set(key, { ...change, people: change.people + (sums.get(key)?.people ?? 0) })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, change]) => (change.people === 0 ? [] : [change]))
}

function countsOf({ teamId, roleProfileId, skills }: Counted, people: number): LabelCount[] {
  if (teamId === null) return []
  return Object.entries(skills).flatMap(([skillId, { label }]) => (label === 'unproven' ? [] : [{ teamId, roleProfileId, skillId, label, people }]))
}
