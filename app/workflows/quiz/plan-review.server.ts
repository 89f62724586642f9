import type { Db } from '#db/client.server'
import type { AssignmentFor } from '#db/queries/assignments'
import { findLearnerState } from '#db/queries/learner-state'
import { findReviewDay, type MetCard, type OwnProgramme } from '#db/queries/review-day'
import { startOfDayAfter } from '../../domain/evidence/day'
import { nudgeShownDays } from '../../domain/progress/nudge'
import { paceOf, questionsLeft } from '../../domain/progress/review-session'
import { planRound } from '../../domain/readiness/review-round'
import { type ScheduledSkill, scheduleSkills } from '../../domain/readiness/schedule'
import { isHeldBack } from './held-back.server'
import { reviewQuiz } from './review-quiz'

const answersLookedAt = 60
const cardsLookedAt = 500

/**
 * What a review would ask now. `open`: a round is open and gone on with first. `due`: everything that may be asked now; `round`: as much of
 * it as fits into today's minutes, mixed; `minutes`: what that takes this person, at least one; `next`: when there is more and on which skill,
 * in ms epoch.
 */
export type ReviewPlan = {
  open: boolean
  due: number
  more: boolean
  round: MetCard[]
  left: number
  minutes: number
  next: { at: number; skill: string } | null
}

/** The same with what else a person's day depends on: the skills of their role as the schedule ranks them, with their names, what is assigned, their programmes, and the newest nudge of the last days. */
export type RepDay = { review: ReviewPlan; schedule: ScheduledSkill[]; names: ReadonlyMap<string, string>; assignments: AssignmentFor[]; programmes: OwnProgramme[]; nudge: { sender: string; words: string; sentAt: number } | null }

/** Plan a person's review: see `planDay`. */
export const planReview = async (db: Db, personId: string, now: Date): Promise<ReviewPlan> => (await planDay(db, personId, now)).review

/**
 * Plan a person's day from their cards and the schedule of their skills, in two queries. Nothing is asked whose answer may not be told yet: it
 * stands in an attempt that is open, or in a quiz that has not closed.
 */
export async function planDay(db: Db, personId: string, now: Date): Promise<RepDay> {
  const [day, state] = await Promise.all([findReviewDay(db, personId, { quizId: reviewQuiz.id, cards: cardsLookedAt, answers: answersLookedAt, nudgedSince: startOfDayAfter(now.getTime(), -nudgeShownDays) }), findLearnerState(db, personId)])
  const { cards, answers, untold, role, assignments, nudges, programmes } = day
  const at = now.getTime()
  const pace = Math.round(paceOf(answers))
  const schedule = role ? scheduleSkills(state, role.profile, at, { secondsEach: pace, available: (id) => role.skills.get(id)?.available ?? 0 }) : []
  const names = new Map([...(role?.skills ?? [])].map(([id, { name }]) => [id, name]))
  const held = new Set(untold.filter((attempt) => isHeldBack(attempt, now)).flatMap(({ items }) => items))
  const askable = cards.filter(({ versions }) => !versions.some((id) => held.has(id)))
  const left = questionsLeft(answers, startOfDayAfter(at, 0))
  const { due, round, next } = planRound(askable, schedule, at, left)
  const nextName = next && (names.get(next.skillId) ?? askable.find(({ skillId }) => skillId === next.skillId)?.skill ?? next.skillId)
  const review = {
    open: untold.some(({ quizId, submittedAt }) => quizId === reviewQuiz.id && submittedAt === null), due, round, left,
    more: cards.filter(({ doneAt }) => doneAt === null).length === cardsLookedAt,
    minutes: Math.max(1, Math.round((round.length * pace) / 60)), next: next && { at: next.at, skill: nextName ?? next.skillId },
  }
  return { review, schedule, names, assignments, programmes, nudge: nudges[0] ?? null }
}
