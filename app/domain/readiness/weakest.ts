import type { RoleReadiness } from './role-readiness'
import type { SkillReadiness } from './skill-readiness'

/**
 * What to work on next: the id of the skill that costs the role most, null when every skill is ready. Mandatory skills
 * that are not ready come first, then the largest weight x gap, then the smaller id. A skill's gap is how far the lower
 * end of its band lies under its level: what is missing to be called ready, whether it is mastery or evidence.
 */
export function weakestSkill(role: RoleReadiness): string | null {
  const open = Object.values(role.skills).filter((skill) => skill.label !== 'ready')
  const [weakest] = open.sort(byNeed)
  return weakest?.requirement.skillId ?? null
}

function byNeed(a: SkillReadiness, b: SkillReadiness): number {
  return (
    Number(b.requirement.mandatory) - Number(a.requirement.mandatory) ||
    cost(b) - cost(a) ||
    (a.requirement.skillId < b.requirement.skillId ? -1 : 1)
  )
}

function cost({ low, requirement }: SkillReadiness): number {
  return requirement.weight * (requirement.level - low)
}
