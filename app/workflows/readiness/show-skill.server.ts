import type { Db } from '#db/client.server'
import { listOpenAttempts, type PinnedAttempt } from '#db/queries/attempts'
import { findSkillForRole, listSkillEvidence } from '#db/queries/readiness'
import type { ShownObservation } from '#db/queries/skill-observations'
import type { OutcomeKind } from '../../domain/outcomes/outcome'
import type { Person } from '../../domain/people/person'
import { closesOnceOver, momentAt, toldAt } from '../../domain/quiz/disclosure'
import type { QuizPolicy } from '../../domain/quiz/policy'
import type { Revised } from '../../domain/quiz/reviewed'
import { paceOf } from '../../domain/progress/review-session'
import { type NextReview, nextReview } from '../../domain/readiness/next-review'
import { cheapestRound } from '../../domain/readiness/practice-round'
import { type SkillReadiness, skillReadiness } from '../../domain/readiness/skill-readiness'
import { explainSkill } from './explain-skill.server'
import { type ShownRound, toShownRound } from './shown-round'
import { type SkillHistory, skillHistory } from './skill-history'

const shownEvidence = 50

/**
 * `score` null: it is not told yet, or counts no more (`voided`). `answered`: where in a lesson it was answered; `lessonId`: the lesson that
 * teaches it. Neither names a lesson that was put away. `observed`: what a manager saw at work. `outcome`: what came of a contract.
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
  outcome: { kind: OutcomeKind; contractId: string; source: string } | null
}

/** `readiness`: null where the role does not ask for it. `round`: what raises it most for the least time, null where there is nothing to practise it with. */
export type ShownSkillSheet = {
  id: string
  name: string
  description: string
  areaName: string
  readiness: Omit<SkillReadiness, 'requirement'> & { level: number; mandatory: boolean; next: NextReview } | null
  round: ShownRound | null
  figure: number
  evidence: ShownEvidence[]
  history: SkillHistory<ShownEvidence>
  more: boolean
}

type Taken = { quizId: string; policy: QuizPolicy; submittedAt: number | null; closesAt: number | null }

/** What a single answer was judged as is told with one's own answer and the score alone, as on the page of the result. */
function tellsOwn({ policy, quizId, submittedAt, closesAt }: Taken, open: readonly PinnedAttempt[], now: number): boolean {
  const course = { submittedAt, closesAt: closesOnceOver(closesAt, open.filter((attempt) => attempt.quizId === quizId), now) }
  const { own, score } = toldAt(policy, momentAt(course, now))
  return own && score
}

/** One skill of one person at `now` (ms epoch) with its newest evidence and what each moved; null when there is no such skill. */
export async function showSkill(db: Db, person: Pick<Person, 'id' | 'roleProfileId'>, skillId: string, now: number): Promise<ShownSkillSheet | null> {
  const [skill, rows] = await Promise.all([
    findSkillForRole(db, skillId, person.roleProfileId, person.id),
    listSkillEvidence(db, person.id, skillId, shownEvidence + 1),
  ])
  if (!skill) return null
  const ended = rows.some(({ taken }) => taken && taken.closesAt !== null && taken.closesAt <= now)
  const open = ended ? await listOpenAttempts(db, person.id) : []
  const requirement = skill.profile?.requirements.find((need) => need.skillId === skillId)
  const explanation = await explainSkill(db, person.id, requirement ?? { skillId, difficulty: 0 }, now)
  const shown = rows.slice(0, shownEvidence).map((row) => {
    const { id, voided, revised, source, stem, attemptId, answered, lessonId, observed, outcome } = row
    const told = !row.taken || tellsOwn(row.taken, open, now)
    const evidence = { id, score: voided || !told ? null : row.score, voided, revised, source, at: row.observedAt, stem, attemptId, answered, lessonId, observed, outcome }
    return { observationId: row.observationId, shown: evidence, told }
  })
  const more = rows.length > shownEvidence
  const sheet = {
    id: skill.id, name: skill.name, description: skill.description, areaName: skill.areaName, more, evidence: shown.map((one) => one.shown),
    history: skillHistory(shown, explanation, !more), figure: explanation.figure,
  }
  if (!requirement) return { ...sheet, readiness: null, round: null }
  const { answers, available } = skill.practice
  const round = cheapestRound(explanation.state, requirement, now, { secondsEach: paceOf(answers), available })
  const { requirement: need, ...readiness } = skillReadiness(explanation.state, requirement, now)
  const next = nextReview(explanation.state, requirement, now)
  return { ...sheet, readiness: { ...readiness, level: need.level, mandatory: need.mandatory, next }, round: round && toShownRound(round) }
}
