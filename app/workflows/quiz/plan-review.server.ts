import type { Db } from '#db/client.server'
import { type DueCard, findReviewDay } from '#db/queries/review-day'
import { startOfDayAfter } from '../../domain/evidence/day'
import { mixSkills, paceOf, questionsLeft } from '../../domain/progress/review-session'
import { isHeldBack } from './held-back.server'
import { reviewQuiz } from './review-quiz'

const answersLookedAt = 60
const cardsLookedAt = 500

/**
 * What a review would ask now. `open`: a round is open and gone on with first. `due`: everything that is due and may be asked; `round`: as much of
 * it as fits into today's minutes, mixed; `minutes`: what that takes this person, at least one; `nextDueAt`: when the next card is due that is
 * not yet, in ms epoch.
 */
export type ReviewPlan = { open: boolean; due: number; more: boolean; round: DueCard[]; left: number; minutes: number; nextDueAt: number | null }

/** Plan a person's review, in one query. Nothing is asked whose answer may not be told yet: it stands in an attempt that is open, or in a quiz that has not closed. */
export async function planReview(db: Db, personId: string, now: Date): Promise<ReviewPlan> {
  const { cards, answers, untold } = await findReviewDay(db, personId, { quizId: reviewQuiz.id, cards: cardsLookedAt, answers: answersLookedAt })
  const held = new Set(untold.filter((attempt) => isHeldBack(attempt, now)).flatMap(({ items }) => items))
  const askable = cards.filter(({ versions }) => !versions.some((id) => held.has(id)))
  const due = askable.filter(({ dueAt }) => dueAt <= now.getTime())
  const left = questionsLeft(answers, startOfDayAfter(now.getTime(), 0))
  const round = mixSkills(due.slice(0, left))
  const next = askable.find(({ dueAt }) => dueAt > now.getTime())
  return {
    open: untold.some(({ quizId, submittedAt }) => quizId === reviewQuiz.id && submittedAt === null), due: due.length, more: cards.length === cardsLookedAt, round, left,
    minutes: Math.max(1, Math.round((round.length * Math.round(paceOf(answers))) / 60)), nextDueAt: next?.dueAt ?? null,
  }
}
