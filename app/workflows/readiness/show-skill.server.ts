import type { Db } from '#db/client.server'
import { listOpenAttempts, type PinnedAttempt } from '#db/queries/attempts'
import { findLearnerState, findSkillForRole, listSkillEvidence } from '#db/queries/readiness'
import type { ShownObservation } from '#db/queries/skill-observations'
import type { Person } from '../../domain/people/person'
import { closesOnceOver, momentAt, toldAt } from '../../domain/quiz/disclosure'
import type { QuizPolicy } from '../../domain/quiz/policy'
import type { Revised } from '../../domain/quiz/reviewed'
import { type SkillReadiness, skillReadiness } from '../../domain/readiness/skill-readiness'
import { predict } from '../../domain/readiness/predict'

const shownEvidence = 50

/**
 * `score` null: it is not told yet, or counts no more (`voided`). `answered`: where in a lesson it was answered; `lessonId`: the lesson that
 * teaches it. Neither names a lesson that was put away. `observed`: what a manager saw at work.
 */
export type ShownEvidence = {
  id: string
  score: number | null
  voided: boolean
  revised: Revised | null
  source: string
  at: number
  stem: string | null
  attemptId: string | null
  answered: { lessonId: string; title: string; block: string } | null
  lessonId: string | null
  observed: ShownObservation | null
}

export type ShownSkillSheet = {
  id: string
  name: string
  description: string
  areaName: string
  readiness: Omit<SkillReadiness, 'requirement'> & { level: number; mandatory: boolean } | null
  figure: number
  evidence: ShownEvidence[]
  more: boolean
}

type Taken = { quizId: string; policy: QuizPolicy; submittedAt: number | null; closesAt: number | null }

/** What a single answer was judged as is told with one's own answer and the score alone, as on the page of the result. */
function tellsOwn({ policy, quizId, submittedAt, closesAt }: Taken, open: readonly PinnedAttempt[], now: number): boolean {
  const course = { submittedAt, closesAt: closesOnceOver(closesAt, open.filter((attempt) => attempt.quizId === quizId), now) }
  const { own, score } = toldAt(policy, momentAt(course, now))
  return own && score
}

/** One skill of one person at `now` (ms epoch) with its newest evidence; null when there is no such skill. */
export async function showSkill(db: Db, person: Pick<Person, 'id' | 'roleProfileId'>, skillId: string, now: number): Promise<ShownSkillSheet | null> {
  const [state, skill, rows] = await Promise.all([
    findLearnerState(db, person.id),
    findSkillForRole(db, skillId, person.roleProfileId),
    listSkillEvidence(db, person.id, skillId, shownEvidence + 1),
  ])
  if (!skill) return null
  const ended = rows.some(({ taken }) => taken && taken.closesAt !== null && taken.closesAt <= now)
  const open = ended ? await listOpenAttempts(db, person.id) : []
  const requirement = skill.profile?.requirements.find((need) => need.skillId === skillId)
  const evidence = rows.slice(0, shownEvidence).map(({ id, score, voided, revised, taken, source, observedAt, stem, attemptId, answered, lessonId, observed }) => ({
    id, score: voided || (taken && !tellsOwn(taken, open, now)) ? null : score, voided, revised, source, at: observedAt, stem, attemptId, answered, lessonId,
    observed,
  }))
  const shared = { id: skill.id, name: skill.name, description: skill.description, areaName: skill.areaName, evidence, more: rows.length > shownEvidence }
  if (!requirement) return { ...shared, readiness: null, figure: predict(state, { skills: [skillId], difficulty: 0 }, now).p }
  const { requirement: need, ...readiness } = skillReadiness(state, requirement, now)
  return { ...shared, readiness: { ...readiness, level: need.level, mandatory: need.mandatory }, figure: readiness.figure }
}
