import type { RoleProfile } from '../content/taxonomy'
import type { ReadinessLabel } from '../readiness/skill-readiness'
import { inOrder } from './in-order'
import { labelOf, type Member } from './member'
import { rankSkills, type SkillCount } from './rank-skills'
import type { Steps } from './steps'

/** One line of a manager's table. `weakest`: the mandatory skill to talk about. */
export type TeamRow = Member & { steps: Steps; weakest: string | null }

/**
 * Who is ready, who needs their manager. `counts` holds everyone with a role, `withoutRole` the rest. `needs`: not yet ready or
 * overdue, most pressing first. `gap`: the mandatory skill that is weakest for most. `profile`: the role that most have, with
 * its `skills`, least ready first.
 */
export type TeamSummary = {
  people: number
  counts: Record<ReadinessLabel, number>
  withoutRole: number
  overdue: number
  needs: { id: string; name: string }[]
  gap: string | null
  profile: { id: string; name: string; people: number } | null
  skills: SkillCount[]
}

export function summarise(rows: readonly TeamRow[], profiles: readonly RoleProfile[]): TeamSummary {
  const counts: Record<ReadinessLabel, number> = { ready: 0, unproven: 0, 'not-yet': 0 }
  let [withoutRole, overdue] = [0, 0]
  const needy: TeamRow[] = []
  for (const row of rows) {
    const label = labelOf(row)
    if (label === null) withoutRole += 1
    else counts[label] += 1
    if (isOverdue(row)) overdue += 1
    if (label === 'not-yet' || isOverdue(row)) needy.push(row)
  }
  const profile = mostFrequent(rows.map((row) => row.roleProfileId), profiles)
  const holders = rows.filter((row) => row.roleProfileId === profile?.id)
  const skills = profiles.flatMap(({ requirements }) => requirements.map(({ skillId }) => ({ id: skillId })))
  return {
    people: rows.length, counts, withoutRole, overdue,
    needs: inOrder(needy, byNeed).map(({ id, name }) => ({ id, name })),
    gap: mostFrequent(rows.map((row) => row.weakest), skills)?.id ?? null,
    profile: profile ? { id: profile.id, name: profile.name, people: holders.length } : null,
    skills: profile ? rankSkills(holders, profile) : [],
  }
}

const isOverdue = ({ steps }: TeamRow) => steps.overdue.length > 0

/** Not yet ready first, then overdue, then the lowest figure; a figure lies between 0 and 1. */
function byNeed(row: TeamRow): number {
  return (labelOf(row) === 'not-yet' ? 0 : 4) + (isOverdue(row) ? 0 : 2) + (row.readiness?.figure ?? 1)
}

/** The one of `all` whose id is met most often, the first of them when several are; null when none is met. */
function mostFrequent<T extends { id: string }>(ids: readonly (string | null)[], all: readonly T[]): T | null {
  const times = new Map<string, number>()
  for (const id of ids) if (id !== null) times.set(id, (times.get(id) ?? 0) + 1)
  let best: T | null = null
  for (const one of all) if ((times.get(one.id) ?? 0) > (best ? (times.get(best.id) ?? 0) : 0)) best = one
  return best
}
