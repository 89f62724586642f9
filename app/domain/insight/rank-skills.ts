import type { RoleProfile } from '../content/taxonomy'
import type { ReadinessLabel } from '../readiness/skill-readiness'
import type { Member } from './member'

/** How many people stand where in one skill; together they are everyone who was counted. */
export type SkillCount = Record<ReadinessLabel, number> & { skillId: string; mandatory: boolean }

/** Every skill of a role over the people who have it, the least ready first; a person without evidence counts as unproven. */
export function rankSkills(holders: readonly Pick<Member, 'readiness'>[], profile: Pick<RoleProfile, 'requirements'>): SkillCount[] {
  const counted = profile.requirements.map(({ skillId, mandatory, weight }) => {
    const count: SkillCount = { skillId, mandatory, ready: 0, unproven: 0, 'not-yet': 0 }
    for (const { readiness } of holders) count[readiness?.skills[skillId]?.label ?? 'unproven'] += 1
    return { count, weight }
  })
  counted.sort((a, b) =>
    a.count.ready - b.count.ready || b.count['not-yet'] - a.count['not-yet'] || b.weight - a.weight || (a.count.skillId < b.count.skillId ? -1 : 1))
  return counted.map(({ count }) => count)
}
