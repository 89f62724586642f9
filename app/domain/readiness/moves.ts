import type { RoleReadiness } from './role-readiness'
import type { ReadinessLabel } from './skill-readiness'

type Reading = { figure: number; label: ReadinessLabel }

/** How one skill of a role moved over one occasion: an attempt, say. Figures are probabilities. */
export type SkillMove = { skillId: string; name: string; before: Reading; after: Reading }

/** What an occasion moved among these skills, as far as the role needs them; by skill id. */
export function movesBetween(before: RoleReadiness, after: RoleReadiness, names: ReadonlyMap<string, string>): SkillMove[] {
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([skillId, name]) => {
    const from = before.skills[skillId]
    const to = after.skills[skillId]
    return from && to ? [{ skillId, name, before: reading(from), after: reading(to) }] : []
  })
}

const reading = ({ figure, label }: Reading): Reading => ({ figure, label })

/** The moves of a longer occasion: where each skill stood at its first, and where its last left it. */
export function joinMoves(earlier: readonly SkillMove[], later: readonly SkillMove[]): SkillMove[] {
  const joined = new Map(earlier.map((move) => [move.skillId, move]))
  for (const move of later) joined.set(move.skillId, { ...move, before: joined.get(move.skillId)?.before ?? move.before })
  return [...joined.values()].sort((a, b) => (a.skillId < b.skillId ? -1 : 1))
}
