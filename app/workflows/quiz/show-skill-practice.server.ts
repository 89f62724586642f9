import type { Db } from '#db/client.server'
import { listAttempts } from '#db/queries/attempts'
import { findLearnerState } from '#db/queries/learner-state'
import { findSkillForRole } from '#db/queries/readiness'
import type { Person } from '../../domain/people/person'
import { paceOf } from '../../domain/progress/review-session'
import { cheapestRound, MOST_QUESTIONS } from '../../domain/readiness/practice-round'
import { type ShownRound, toShownRound } from '../readiness/shown-round'
import { skillPracticeQuiz } from './skill-practice-quiz'

/** `open`: the skill that an open round is about, null where none is. `round`: what is to be expected, where the role asks for the skill. `questions`: how many there would be. */
export type ShownPractice = {
  id: string
  name: string
  description: string
  open: string | null
  questions: number
  round: ShownRound | null
  rounds: { id: string; submittedAt: number; score: number }[]
}

const roundsShown = 10

/** What a round on one skill would be, and how those on it went; null when there is no such skill. */
export async function showSkillPractice(db: Db, person: Pick<Person, 'id' | 'roleProfileId'>, skillId: string, now: number): Promise<ShownPractice | null> {
  const [skill, state, attempts] = await Promise.all([
    findSkillForRole(db, skillId, person.roleProfileId, person.id), findLearnerState(db, person.id), listAttempts(db, person.id, skillPracticeQuiz.id),
  ])
  if (!skill) return null
  const { id, name, description, profile, practice } = skill
  const requirement = profile?.requirements.find((need) => need.skillId === skillId)
  const round = requirement ? cheapestRound(state, requirement, now, { secondsEach: paceOf(practice.answers), available: practice.available }) : null
  const open = attempts.find(({ submittedAt }) => submittedAt === null)
  const own = attempts.filter(({ parts }) => parts[0]?.title === name)
  const rounds = own.flatMap((attempt) => (attempt.submittedAt === null ? [] : [{ id: attempt.id, submittedAt: attempt.submittedAt, score: attempt.score ?? 0 }]))
  return {
    id, name, description, open: open ? (open.parts[0]?.title ?? name) : null, questions: round?.questions ?? Math.min(MOST_QUESTIONS, practice.available),
    round: round && toShownRound(round), rounds: rounds.reverse().slice(0, roundsShown),
  }
}
