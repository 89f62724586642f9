import type { RoleProfile } from '../content/taxonomy'
import type { LearnerState } from './belief'
import { passProbability } from './pass-probability'
import { daysSince } from './recall'
import type { ReadinessLabel, SkillReadiness, SkillStanding } from './skill-readiness'
import { skillReadiness, skillStanding } from './skill-readiness'

/**
 * `figure`: probability of passing the role's blueprint now. `coverage`: share of the profile's weight, 0 to 1, with
 * evidence newer than its horizon. `skills`: by skill id.
 */
export type RoleReadiness = {
  figure: number
  label: ReadinessLabel
  coverage: number
  skills: Record<string, SkillReadiness>
}

/** The same without the questions to go. */
export type RoleStanding = Omit<RoleReadiness, 'skills'> & { skills: Record<string, SkillStanding> }

/** A role is Ready from this probability of passing on, its mandatory skills being Ready. */
export const READY_FROM = 0.8
const NOT_YET_UNDER = 0.5
const COVERED_FROM = 0.5

/**
 * Is this person ready for a role at `now` (ms epoch)? Ready: likely to pass (0.8) and ready in every mandatory skill.
 * Not yet: short of any mandatory skill, or more likely to fail with half of the weight evidenced. Else unproven.
 * Throws RangeError when the blueprint holds no item.
 */
export function roleReadiness(state: LearnerState, profile: RoleProfile, now: number): RoleReadiness {
  return judge(state, profile, now, skillReadiness)
}

/** The same without the questions to go, for many people at once. */
export function roleStanding(state: LearnerState, profile: RoleProfile, now: number): RoleStanding {
  return judge(state, profile, now, skillStanding)
}

function judge<T extends SkillStanding>(state: LearnerState, profile: RoleProfile, now: number, skillOf: (...asked: Parameters<typeof skillStanding>) => T) {
  const skills: Record<string, T> = {}
  for (const requirement of profile.requirements) skills[requirement.skillId] = skillOf(state, requirement, now)
  const figure = passProbability(state, profile, now)
  const coverage = coverageOf(Object.values(skills), now)
  return { figure, label: labelOf(figure, coverage, Object.values(skills)), coverage, skills }
}

function labelOf(figure: number, coverage: number, skills: readonly SkillStanding[]): ReadinessLabel {
  const mandatory = skills.filter((skill) => skill.requirement.mandatory)
  if (figure >= READY_FROM && mandatory.every((skill) => skill.label === 'ready')) return 'ready'
  if (mandatory.some((skill) => skill.label === 'not-yet')) return 'not-yet'
  return figure < NOT_YET_UNDER && coverage >= COVERED_FROM ? 'not-yet' : 'unproven'
}

/** 0 for a profile whose weights are all 0: nothing that counts is evidenced. */
function coverageOf(skills: readonly SkillStanding[], now: number): number {
  let total = 0
  let evidenced = 0
  for (const { at, requirement } of skills) {
    total += requirement.weight
    if (at !== null && daysSince(at, now) < requirement.horizonDays) evidenced += requirement.weight
  }
  return total === 0 ? 0 : evidenced / total
}
