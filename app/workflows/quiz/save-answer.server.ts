import type { Database } from '#db/client.server'
import { claimAnswer, insertResponse } from '#db/queries/attempts'
import { isAnswer } from '../../domain/quiz/grade'
import { findItems } from './item-cache.server'

export type Answer = { personId: string; attemptId: string; itemVersionId: string; picks: readonly string[]; now: Date }
export type AnswerProblem = 'not-open' | 'not-in-attempt' | 'not-an-answer' | 'answers-stand'
export type SavedAnswer = { saved: true; number: number } | { saved: false; problem: AnswerProblem }

/**
 * Keep one answer while the attempt is open; a later one for the same item takes its place, and both rows stay. Once this returns
 * `saved`, the answer survives whatever happens to the process. Nothing is graded here.
 */
export async function saveAnswer(db: Database, answer: Answer): Promise<SavedAnswer> {
  const refused = (problem: AnswerProblem) => ({ saved: false as const, problem })
  const item = (await findItems(db, [answer.itemVersionId])).get(answer.itemVersionId)
  if (!item) return refused('not-in-attempt')
  if (!isAnswer(item, answer.picks)) return refused('not-an-answer')
  return db.transaction().execute(async (tx) => {
    const claimed = await claimAnswer(tx, answer.personId, answer.attemptId)
    if (!claimed) return refused('not-open')
    if (!claimed.attempt.items.includes(item.id)) return refused('not-in-attempt')
    if (claimed.attempt.policy.feedback === 'each') return refused('answers-stand')
    await insertResponse(tx, { ...answer, number: claimed.number })
    return { saved: true as const, number: claimed.number }
  })
}
