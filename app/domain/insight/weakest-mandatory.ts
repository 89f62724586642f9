import type { RoleProfile } from '../content/taxonomy'
import type { SkillFigure } from './member'

const order = { 'not-yet': 0, unproven: 1, ready: 2 }

/**
 * The mandatory skill to talk about: not yet before unproven, then the largest weight x (level - figure), then the smaller id.
 * Null when every mandatory skill that the snapshot knows is ready.
 */
export function weakestMandatory(profile: Pick<RoleProfile, 'requirements'>, skills: Record<string, SkillFigure>): string | null {
  const open = profile.requirements.flatMap(({ skillId, mandatory, weight, level }) => {
    const skill = skills[skillId]
    return mandatory && skill && skill.label !== 'ready' ? [{ skillId, label: skill.label, cost: weight * (level - skill.figure) }] : []
  })
  open.sort((a, b) => order[a.label] - order[b.label] || b.cost - a.cost || (a.skillId < b.skillId ? -1 : 1))
  return open[0]?.skillId ?? null
}
