import type { Db } from '#db/client.server'
import { findLearnerState } from '#db/queries/learner-state'
import { findRoleGround } from '#db/queries/role-ground'
import type { RoleProfile } from '../../domain/content/taxonomy'
import type { Evidence } from '../../domain/evidence/evidence'
import type { Person } from '../../domain/people/person'
import { paceOf } from '../../domain/progress/review-session'
import { startState } from '../../domain/readiness/belief'
import type { NextReview } from '../../domain/readiness/next-review'
import type { Published } from '../../domain/readiness/published'
import { DAY_MS } from '../../domain/readiness/recall'
import { roleReadiness } from '../../domain/readiness/role-readiness'
import { scheduleSkills } from '../../domain/readiness/schedule'
import type { ReadinessLabel } from '../../domain/readiness/skill-readiness'
import { newTrend, type TrendPoint } from '../../domain/readiness/trend'
import { weakestSkill } from '../../domain/readiness/weakest'
import { evidenceOf } from './evidence-of.server'
import { observationsOf } from './fold-observations'
import { type ShownRound, toShownRound } from './shown-round'

const shownDays = 180

/** `next`: when it is to be reviewed. `round`: what raises it most for the least time, null where there is nothing to practise it with. */
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
  next: NextReview
  round: ShownRound | null
}

export type ShownRole = {
  name: string
  figure: number
  label: ReadinessLabel
  coverage: number
  missing: number
  weakest: { id: string; name: string; round: ShownRound | null } | null
  skills: ShownSkill[]
  trend: TrendPoint[]
}

/** A person's readiness for their role at `now` (ms epoch), mandatory skills first, then by weight; null without a role profile. */
export async function showReadiness(db: Db, person: Pick<Person, 'id' | 'roleProfileId'>, now: number): Promise<ShownRole | null> {
  if (!person.roleProfileId) return null
  const [state, ground, evidence] = await Promise.all([
    findLearnerState(db, person.id), findRoleGround(db, person.id, person.roleProfileId), allEvidenceOf(db, person.id),
  ])
  if (!ground) return null
  const { profile, names, available, answers } = ground
  const nameOf = (id: string) => names.get(id) ?? id
  const role = roleReadiness(state, profile, now)
  const schedule = new Map(scheduleSkills(state, profile, now, { secondsEach: paceOf(answers), available: (id) => available.get(id) ?? 0 }).map((one) => [one.skillId, one]))
  const needs = [...profile.requirements].sort((a, b) => Number(b.mandatory) - Number(a.mandatory) || b.weight - a.weight)
  const skills = needs.flatMap(({ skillId: id }): ShownSkill[] => {
    const skill = role.skills[id]
    const scheduled = schedule.get(id)
    if (!skill || !scheduled) return []
    const { figure, low, high, label, n, at, questionsToGo, requirement } = skill
    const { next, round } = scheduled
    return [{
      id, name: nameOf(id), figure, low, high, level: requirement.level, label, n, at, questionsToGo, mandatory: requirement.mandatory, next,
      round: round && toShownRound(round),
    }]
  })
  const weakest = weakestSkill(role)
  return {
    name: profile.name, figure: role.figure, label: role.label, coverage: role.coverage, skills, trend: trendOf(profile, state.shared, evidence, now),
    missing: skills.filter((skill) => skill.mandatory && skill.label !== 'ready').length,
    weakest: weakest === null ? null : { id: weakest, name: nameOf(weakest), round: skills.find(({ id }) => id === weakest)?.round ?? null },
  }
}

async function allEvidenceOf(db: Db, personId: string): Promise<Evidence[]> {
  const all: Evidence[] = []
  for await (const rows of evidenceOf(db, personId)) all.push(...rows)
  return all
}

/** The days of the last half year, from everything that was ever observed. */
function trendOf(profile: RoleProfile, shared: Published, evidence: readonly Evidence[], now: number): TrendPoint[] {
  const trend = newTrend(profile, { ...startState, shared })
  for (const observation of observationsOf(evidence)) trend.learn(observation)
  return trend.end(now).filter(({ at }) => now - at <= shownDays * DAY_MS)
}
