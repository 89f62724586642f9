import type { Db } from '#db/client.server'
import { type DueCard, listAnswerTimes, listOpenCards } from '#db/queries/review-cards'
import { startOfDayAfter } from '../../domain/evidence/day'
import { mixSkills, paceOf, questionsLeft } from '../../domain/progress/review-session'
import { listHeldBack } from './held-back.server'
import { reviewQuiz } from './review-quiz'

const answersLookedAt = 60
const cardsLookedAt = 500

/**
 * What a review would ask now. `due`: everything that is due and may be asked; `round`: as much of it as fits into today's minutes, mixed;
 * `secondsEach`: what a question takes this person; `nextDueAt`: when the next card is due that is not yet, in ms epoch.
 */
export type ReviewPlan = { due: number; more: boolean; round: DueCard[]; left: number; secondsEach: number; nextDueAt: number | null }

/** Plan a person's review. Nothing is asked whose answer may not be told yet: it stands in an attempt that is open, or in a quiz that has not closed. */
export async function planReview(db: Db, personId: string, now: Date): Promise<ReviewPlan> {
  const [cards, answers, held] = await Promise.all([
    listOpenCards(db, personId, cardsLookedAt), listAnswerTimes(db, personId, reviewQuiz.id, answersLookedAt), listHeldBack(db, personId, now),
  ])
  const askable = cards.filter(({ itemId }) => !held.has(itemId))
  const due = askable.filter(({ dueAt }) => dueAt <= now.getTime())
  const left = questionsLeft(answers, startOfDayAfter(now.getTime(), 0))
  const next = askable.find(({ dueAt }) => dueAt > now.getTime())
  return {
    due: due.length, more: cards.length === cardsLookedAt, round: mixSkills(due.slice(0, left)), left, secondsEach: Math.round(paceOf(answers)),
    nextDueAt: next?.dueAt ?? null,
  }
}
