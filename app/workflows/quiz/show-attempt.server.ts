import type { Database } from '#db/client.server'
import { findAttemptOfQuiz, listAnswers, listVerdicts } from '#db/queries/attempts'
import type { Question } from '../../domain/quiz/asked'
import { asQuestion, asReviewed } from '../../domain/quiz/disclose'
import type { Reviewed } from '../../domain/quiz/reviewed'
import { requireItems } from './item-cache.server'

type Shared = { attemptId: string; title: string; submitted: boolean; moduleId: string | null }

/** A quiz shows all its questions with what was saved; nothing of the key. */
export type ShownQuiz = Shared & { mode: 'end'; questions: (Question & { picks: string[] })[] }

/** A drill shows one question at a time: open, or reviewed once its verdict stands. */
export type ShownDrill = Shared & { mode: 'each'; position: number; total: number; answered: number; question: Question | null; reviewed: Reviewed | null }

/**
 * An attempt as its own person may see it while it is open; null for anyone else's. In a drill `position` counts from 0
 * and reaches no further than the first open question, where null leads.
 */
export async function showAttempt(db: Database, personId: string, attemptId: string, position: number | null): Promise<ShownQuiz | ShownDrill | null> {
  const attempt = await findAttemptOfQuiz(db, personId, attemptId)
  if (!attempt) return null
  const shared = { attemptId, title: attempt.quizTitle, submitted: attempt.submittedAt !== null, moduleId: attempt.moduleId }
  const items = await requireItems(db, attempt.items)
  if (attempt.policy.feedback === 'end') {
    const answers = await listAnswers(db, personId, attemptId)
    const questions = items.map((item) => ({ ...asQuestion(item, attempt), picks: answers.get(item.id) ?? [] }))
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
