import type { RoleProfile } from '../content/taxonomy'
import type { ReadinessLabel } from '../readiness/skill-readiness'
import { inOrder } from './in-order'
import { labelOf, type Member } from './member'
import { rankSkills, type SkillCount } from './rank-skills'
import type { RoleLabels } from './role-labels'

/** One line of a manager's table. `overdue`: ids of unfinished courses whose day has passed. `weakest`: the mandatory skill to talk about. */
export type TeamRow = Member & { overdue: readonly string[]; weakest: string | null }

/** So many people alike. `roleProfileId`: null without a role; `label`: null before any evidence; `weakest`: the mandatory skill to talk about. */
export type StandingGroup = { roleProfileId: string | null; label: ReadinessLabel | null; weakest: string | null; people: number }

/** Who is not yet ready or overdue: `needing` people, of whom `overdue` are; `needs` names the first of them, most pressing first. */
export type TeamNeeds = { overdue: number; needing: number; needs: { id: string; name: string }[] }

/**
 * Who is ready, who needs their manager. `counts` holds everyone with a role, `withoutRole` the rest. `gap`: the mandatory skill that is weakest
 * for most. `profile`: the role that most have, with its `skills`, least ready first.
 */
export type TeamSummary = TeamNeeds & {
  people: number
  counts: Record<ReadinessLabel, number>
  withoutRole: number
  gap: string | null
  profile: { id: string; name: string; people: number } | null
  skills: SkillCount[]
}

/** `labels` counts the labels of the same people. */
type Known = { groups: readonly StandingGroup[]; labels: RoleLabels; needs: TeamNeeds }

export function summarise({ groups, labels, needs }: Known, profiles: readonly RoleProfile[]): TeamSummary {
  const counts: Record<ReadinessLabel, number> = { ready: 0, unproven: 0, 'not-yet': 0 }
  let withoutRole = 0
  for (const { roleProfileId, label, people } of groups) {
    if (roleProfileId === null) withoutRole += people
    else counts[label ?? 'unproven'] += people
  }
  const profile = mostFrequent(groups.map(({ roleProfileId, people }) => [roleProfileId, people]), profiles)
  const skills = profiles.flatMap(({ requirements }) => requirements.map(({ skillId }) => ({ id: skillId })))
  const holders = profile ? holdersOf(groups, profile.id) : 0
  return {
    ...needs, counts, withoutRole,
    people: withoutRole + counts.ready + counts.unproven + counts['not-yet'],
    gap: mostFrequent(groups.map(({ weakest, people }) => [weakest, people]), skills)?.id ?? null,
    profile: profile ? { id: profile.id, name: profile.name, people: holders } : null,
    skills: profile ? rankSkills(holders, profile, labels) : [],
  }
}

export const holdersOf = (groups: readonly StandingGroup[], roleProfileId: string): number =>
  groups.reduce((sum, group) => (group.roleProfileId === roleProfileId ? sum + group.people : sum), 0)

/** Each person as a group of one. */
export const groupsOf = (rows: readonly TeamRow[]): StandingGroup[] =>
  rows.map(({ roleProfileId, readiness, weakest }) => ({ roleProfileId, label: readiness?.label ?? null, weakest, people: 1 }))

/** Who of these people needs their manager; the first `named` by name. */
export function needsOf(rows: readonly TeamRow[], named: number): TeamNeeds {
  const needy = rows.filter((row) => labelOf(row) === 'not-yet' || isOverdue(row))
  return { overdue: needy.filter(isOverdue).length, needing: needy.length, needs: inOrder(needy, byNeed).slice(0, named).map(({ id, name }) => ({ id, name })) }
}

const isOverdue = ({ overdue }: TeamRow) => overdue.length > 0

/** Not yet ready first, then overdue, then the lowest figure; a figure lies between 0 and 1. */
function byNeed(row: TeamRow): number {
  return (labelOf(row) === 'not-yet' ? 0 : 4) + (isOverdue(row) ? 0 : 2) + (row.readiness?.figure ?? 1)
}

/** The one of `all` whose id is met most often, the first of them when several are; null when none is met. */
function mostFrequent<T extends { id: string }>(met: readonly (readonly [id: string | null, times: number])[], all: readonly T[]): T | null {
  const times = new Map<string, number>()
  for (const [id, more] of met) if (id !== null) times.set(id, (times.get(id) ?? 0) + more)
  let best: T | null = null
  for (const one of all) if ((times.get(one.id) ?? 0) > (best ? (times.get(best.id) ?? 0) : 0)) best = one
  return best
}
