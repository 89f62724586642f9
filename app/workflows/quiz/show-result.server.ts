import type { Database } from '#db/client.server'
import { findAttemptOfQuiz, listVerdicts } from '#db/queries/attempts'
import { listEarnedBy } from '#db/queries/ledger'
import { asReviewed } from '../../domain/quiz/disclose'
import { toldAt } from '../../domain/quiz/disclosure'
import { requireItems } from './item-cache.server'
import type { ShownResult } from './shown'

export type { ShownResult } from './shown'

/** What a submitted attempt came to, for its own person: null for anyone else's, and while it is open. */
export async function showResult(db: Database, personId: string, attemptId: string): Promise<ShownResult | null> {
  const attempt = await findAttemptOfQuiz(db, personId, attemptId)
  if (!attempt || attempt.submittedAt === null) return null
  const [verdicts, earned, items] = await Promise.all([
    listVerdicts(db, personId, attemptId),
    listEarnedBy(db, personId, 'attempt', attemptId),
    requireItems(db, attempt.items),
  ])
  const standing = new Map(verdicts.map((verdict) => [verdict.itemVersionId, { ...verdict, certainty: null, voided: false, mark: null }]))
  return {
    attemptId, quizId: attempt.quizId, closedBy: 'person', certainty: false, awaiting: 0, told: toldAt(attempt.policy, 'later'), later: null, parts: [],
    counting: { grading: attempt.policy.grading, score: attempt.score, passed: attempt.passed }, again: { may: true }, attemptsLeft: null, toRead: [],
    title: attempt.quizTitle, moduleId: attempt.moduleId, score: attempt.score ?? 0, passMark: attempt.policy.passMark,
    passed: attempt.passed ?? false, submittedAt: attempt.submittedAt, moves: attempt.moves, earned,
    reviewed: items.map((item) => asReviewed(item, attempt, standing.get(item.id) ?? null)),
  }
}
