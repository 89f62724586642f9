import type { RoleReadiness } from '../readiness/role-readiness'

/** Skills that became Ready between two readings of the same role, by id. */
export function newlyReady(before: RoleReadiness, after: RoleReadiness): string[] {
  return Object.entries(after.skills)
    .filter(([id, skill]) => skill.label === 'ready' && before.skills[id]?.label !== 'ready')
    .map(([id]) => id)
    .sort()
}

/** Whether every one of these skills that the role needs is Ready; false when the role needs none of them. */
export function allReady(role: RoleReadiness, skillIds: Iterable<string>): boolean {
  const needed = [...skillIds].flatMap((id) => role.skills[id] ?? [])
  return needed.length > 0 && needed.every((skill) => skill.label === 'ready')
}
