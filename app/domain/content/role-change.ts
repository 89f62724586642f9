import type { Requirement, RoleProfile } from './taxonomy'

/** What of one skill a role would ask otherwise: `from` null where the skill is new, `to` null where it goes. */
export type NeedChange = { skillId: string; from: Requirement | null; to: Requirement | null }

/** Skills that are asked otherwise, in the order of the new form, those that go last; the order itself asks nothing. */
export function needChanges(before: Pick<RoleProfile, 'requirements'>, after: Pick<RoleProfile, 'requirements'>): NeedChange[] {
  const was = new Map(before.requirements.map((need) => [need.skillId, need]))
  const stays = new Set(after.requirements.map(({ skillId }) => skillId))
  const changed = after.requirements.map((to) => ({ skillId: to.skillId, from: was.get(to.skillId) ?? null, to }))
  const gone = before.requirements.filter(({ skillId }) => !stays.has(skillId)).map((from) => ({ skillId: from.skillId, from, to: null }))
  return [...changed.filter(({ from, to }) => from === null || !isSameNeed(from, to)), ...gone]
}

const asked = ['level', 'weight', 'mandatory', 'difficulty', 'items', 'horizonDays', 'outcomeWeight'] as const

export const isSameNeed = (one: Requirement, other: Requirement): boolean => asked.every((key) => one[key] === other[key])

/** The form that held at `at` (ms epoch), of `versions` oldest first; before the first of them the first. Null of none. */
export function heldAt<T extends { savedAt: number }>(versions: readonly T[], at: number): T | null {
  return versions.findLast(({ savedAt }) => savedAt <= at) ?? versions[0] ?? null
}
