import type { Database } from '#db/client.server'
import { findAttemptOfQuiz, listAnswers, listVerdicts } from '#db/queries/attempts'
import { asQuestion, asReviewed } from '../../domain/quiz/disclose'
import { requireItems } from './item-cache.server'
import type { ShownDrill, ShownQuiz } from './shown'

export type { ShownDrill, ShownQuiz } from './shown'

/**
 * An attempt as its own person may see it while it is open; null for anyone else's. In a drill `position` counts from 0
 * and reaches no further than the first open question, where null leads.
 */
export async function showAttempt(db: Database, personId: string, attemptId: string, position: number | null): Promise<ShownQuiz | ShownDrill | null> {
  const attempt = await findAttemptOfQuiz(db, personId, attemptId)
  if (!attempt) return null
  const shared = {
    attemptId, title: attempt.quizTitle, submitted: attempt.submittedAt !== null, moduleId: attempt.moduleId,
    feedback: attempt.policy.feedback, clock: { remainingMs: null, graceMs: 0 }, oneSitting: false, certainty: false, parts: [], turn: 0,
  }
  const items = await requireItems(db, attempt.items)
  if (attempt.policy.feedback !== 'each') {
    const answers = await listAnswers(db, personId, attemptId)
    const questions = items.map((item) => ({ ...asQuestion(item, attempt), picks: answers.get(item.id) ?? [], sure: null, flagged: false }))
    return { ...shared, mode: 'end', questions }
  }
  const verdicts = new Map((await listVerdicts(db, personId, attemptId)).map((verdict) => [verdict.itemVersionId, verdict]))
  const open = items.findIndex((item) => !verdicts.has(item.id))
  const furthest = open === -1 ? items.length - 1 : open
  const at = position === null ? furthest : Math.min(Math.max(0, position), furthest)
  const item = items[at]
  const verdict = item && verdicts.get(item.id)
  return {
    ...shared, mode: 'each', position: at, total: items.length, answered: verdicts.size,
    question: item && !verdict ? asQuestion(item, attempt) : null,
    reviewed: item && verdict ? asReviewed(item, attempt, { ...verdict, certainty: null, voided: false, mark: null }) : null,
  }
}
