import type { RoleProfile } from '../content/taxonomy'
import type { ReadinessLabel } from '../readiness/skill-readiness'
import type { RoleLabels } from './role-labels'

/** How many people stand where in one skill; together they are everyone who was counted. */
export type SkillCount = Record<ReadinessLabel, number> & { skillId: string; mandatory: boolean }

/** Every skill of a role over the `people` who have it, the least ready first; a person without evidence counts as unproven. */
export function rankSkills(people: number, profile: Pick<RoleProfile, 'id' | 'requirements'>, labels: RoleLabels): SkillCount[] {
  const skills = labels.get(profile.id)
  const counted = profile.requirements.map(({ skillId, mandatory, weight }) => {
    const { ready, 'not-yet': notYet } = skills?.get(skillId) ?? { ready: 0, 'not-yet': 0 }
    return { count: { skillId, mandatory, ready, unproven: people - ready - notYet, 'not-yet': notYet }, weight }
  })
  counted.sort((a, b) =>
    a.count.ready - b.count.ready || b.count['not-yet'] - a.count['not-yet'] || b.weight - a.weight || (a.count.skillId < b.count.skillId ? -1 : 1))
  return counted.map(({ count }) => count)
}
