import type { Database } from '#db/client.server'
import { appendResponse } from '#db/queries/attempts'
import { isAnswer } from '../../domain/quiz/grade'
import { findAttemptPins } from './attempt-pins.server'
import { findItems } from './item-cache.server'
import type { AnswerProblem } from './shown'

export type { AnswerProblem } from './shown'

export type Answer = { personId: string; attemptId: string; itemVersionId: string; picks: readonly string[]; now: Date }

export type SavedAnswer = { saved: true; number: number } | { saved: false; problem: AnswerProblem }

/**
 * Keep one answer while the attempt is open; a later one for the same item takes its place, and both rows stay. Once this returns
 * `saved`, the answer survives whatever happens to the process. Nothing is graded here.
 */
export async function saveAnswer(db: Database, answer: Answer): Promise<SavedAnswer> {
  const refused = (problem: AnswerProblem) => ({ saved: false as const, problem })
  const pins = await findAttemptPins(db, answer.personId, answer.attemptId)
  if (!pins) return refused('not-open')
  const item = pins.items.has(answer.itemVersionId) && (await findItems(db, [answer.itemVersionId])).get(answer.itemVersionId)
  if (!item) return refused('not-in-attempt')
  if (pins.policy.feedback === 'each') return refused('answers-stand')
  if (!isAnswer(item, answer.picks)) return refused('not-an-answer')
  const number = await appendResponse(db, answer)
  return number === null ? refused('not-open') : { saved: true, number }
}
