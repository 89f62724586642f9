import type { Db } from '#db/client.server'
import { findLearnerState, findRoleProfile } from '#db/queries/readiness'
import { listSkillNames } from '#db/queries/skills'
import type { Person } from '../../domain/people/person'
import { roleReadiness } from '../../domain/readiness/role-readiness'
import type { ReadinessLabel } from '../../domain/readiness/skill-readiness'
import { weakestSkill } from '../../domain/readiness/weakest'

export type ShownSkill = {
  id: string
  name: string
  figure: number
  low: number
  high: number
  level: number
  label: ReadinessLabel
  n: number
  at: number | null
  questionsToGo: number
  mandatory: boolean
}

export type ShownRole = {
  name: string
  figure: number
  label: ReadinessLabel
  coverage: number
  missing: number
  weakest: { id: string; name: string } | null
  skills: ShownSkill[]
}

/** A person's readiness for their role at `now` (ms epoch), mandatory skills first, then by weight; null without a role profile. */
export async function showReadiness(db: Db, person: Pick<Person, 'id' | 'roleProfileId'>, now: number): Promise<ShownRole | null> {
  if (!person.roleProfileId) return null
  const [state, found] = await Promise.all([findLearnerState(db, person.id), findRoleProfile(db, person.roleProfileId)])
  if (!found) return null
  const profile = found
  const names = await listSkillNames(db, profile.requirements.map((need) => need.skillId))
  const nameOf = (id: string) => names.get(id) ?? id
  const role = roleReadiness(state, profile, now)
  const weakest = weakestSkill(role)
  const needs = [...profile.requirements].sort((a, b) => Number(b.mandatory) - Number(a.mandatory) || b.weight - a.weight)
  const skills = needs.flatMap(({ skillId: id }) => {
    const skill = role.skills[id]
    if (!skill) return []
    const { figure, low, high, label, n, at, questionsToGo, requirement } = skill
    return [{ id, name: nameOf(id), figure, low, high, level: requirement.level, label, n, at, questionsToGo, mandatory: requirement.mandatory }]
  })
  return {
    name: profile.name, figure: role.figure, label: role.label, coverage: role.coverage, skills,
    missing: skills.filter((skill) => skill.mandatory && skill.label !== 'ready').length,
    weakest: weakest === null ? null : { id: weakest, name: nameOf(weakest) },
  }
}
