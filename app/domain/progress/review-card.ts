import { dayOf, startOfDayAfter } from '../evidence/day'

/**
 * One question that somebody answered, until they have had it right on two different days. `rightDays`: on how many in a row so far.
 * Times are ms epoch; `doneAt` is null while it is to come again.
 */
export type ReviewCard = {
  itemId: string
  skillId: string
  rightDays: number
  lastRightDay: string | null
  answeredAt: number
  dueAt: number
  doneAt: number | null
}

export type ReviewAnswer = { itemId: string; skillId: string; right: boolean; at: number }

/** Right on so many different days, and a question has stayed long enough to be left to the readiness model. */
export const rightDaysNeeded = 2

/**
 * Days until a question comes again: the next day after a wrong answer, three days after the first right one. A gap of a tenth to a fifth
 * of the time that something is to be kept serves memory best: Cepeda et al. 2008, doi 10.1111/j.1467-9280.2008.02209.x; three days
 * stand for two to four weeks.
 */
export const reviewAfterDays = { wrong: 1, right: 3 } as const

/** The card after one more answer to its question, in whatever it was asked. Partly right is not right. An answer of the same day counts once. */
export function afterAnswer(card: ReviewCard | null, { itemId, skillId, right, at }: ReviewAnswer): ReviewCard {
  const shared = { itemId, skillId, answeredAt: at }
  if (!right) return { ...shared, rightDays: 0, lastRightDay: null, dueAt: startOfDayAfter(at, reviewAfterDays.wrong), doneAt: null }
  const day = dayOf(at)
  const repeated = card?.lastRightDay === day
  const rightDays = (card?.rightDays ?? 0) + (repeated ? 0 : 1)
  const doneAt = card?.doneAt ?? (rightDays >= rightDaysNeeded ? at : null)
  const dueAt = repeated && card ? card.dueAt : startOfDayAfter(at, reviewAfterDays.right)
  return { ...shared, rightDays, lastRightDay: day, dueAt, doneAt }
}

/** Every card of a person from their answers in the order in which they came. */
export function foldCards(known: ReadonlyMap<string, ReviewCard>, answers: readonly ReviewAnswer[]): Map<string, ReviewCard> {
  const cards = new Map<string, ReviewCard>()
  for (const answer of answers) cards.set(answer.itemId, afterAnswer(cards.get(answer.itemId) ?? known.get(answer.itemId) ?? null, answer))
  return cards
}
