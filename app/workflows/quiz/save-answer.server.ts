import type { Database, Db } from '#db/client.server'
import { findAttempt } from '#db/queries/attempts'
import { listHandedIn } from '#db/queries/handed-in'
import { appendResponse, findSentResponse, listAnswers, type NewResponse } from '#db/queries/responses'
import { isAnswer } from '../../domain/quiz/grade'
import type { ItemVersion } from '../../domain/quiz/item'
import { phaseOf } from '../../domain/quiz/timing'
import { findAttemptPins } from './attempt-pins.server'
import { findItems } from './item-cache.server'
import type { AnswerProblem } from './shown'
import { closeIfOver } from './submit-attempt.server'

export type { AnswerProblem } from './shown'

/** An answer as it is sent: where `turn` or `sentId` is left out it is the newest, and not one sent before. `now` is the server's. */
export type Answer = Pick<NewResponse, 'personId' | 'attemptId' | 'itemVersionId' | 'picks' | 'now'> & Partial<Pick<NewResponse, 'turn' | 'sentId' | 'certainty'>>

export type SavedAnswer = { saved: true; number: number; turn: number; stands: boolean } | { saved: false; problem: AnswerProblem }

/**
 * Keep one answer while the attempt takes answers; both rows stay where another was there, and the one with the higher turn counts,
 * whatever comes last. Once this returns `saved` the answer survives whatever happens to the process, and sent again under its `sentId` it
 * is the same one. Lateness is judged by `now`, the server's time. Nothing is graded here.
 */
export async function saveAnswer(db: Database, answer: Answer): Promise<SavedAnswer> {
  const refused = (problem: AnswerProblem) => ({ saved: false as const, problem })
  const pins = await findAttemptPins(db, answer.personId, answer.attemptId)
  if (!pins) return refused('not-open')
  const item = pins.items.has(answer.itemVersionId) && (await findItems(db, [answer.itemVersionId])).get(answer.itemVersionId)
  if (!item) return refused('not-in-attempt')
  if (pins.policy.feedback === 'each') return refused('answers-stand')
  if (!isAnswer(item, answer.picks) || !(await areOwnFiles(db, item, answer))) return refused('not-an-answer')
  const response = asResponse(answer, pins.policy.certainty)
  const kept = await appendResponse(db, response)
  if (!kept) return sentBefore(db, response)
  const stands = kept.turn >= kept.highest || (await standsAs(db, response, kept.number))
  return { saved: true, number: kept.number, turn: kept.highest, stands }
}

/** Whether the picks of an answer that is files are files which this person handed in for this question of this attempt; true of any other answer. */
export async function areOwnFiles(db: Db, item: ItemVersion, { personId, attemptId, picks }: Pick<Answer, 'personId' | 'attemptId' | 'picks'>): Promise<boolean> {
  if (item.type !== 'upload' || picks.length === 0) return true
  const files = await listHandedIn(db, personId, attemptId)
  return picks.every((id) => files.some((file) => file.id === id && file.itemVersionId === item.id))
}

export const asResponse = ({ turn = null, sentId = null, certainty = null, ...answer }: Answer, asksCertainty: boolean): NewResponse => ({
  ...answer, turn, sentId, certainty: asksCertainty ? certainty : null,
})

/** An answer that was not taken: it was already, or the attempt takes none; one that is over is closed here. */
async function sentBefore(db: Database, response: NewResponse): Promise<SavedAnswer> {
  const { personId, attemptId, sentId } = response
  const sent = sentId === null ? null : await findSentResponse(db, personId, attemptId, sentId)
  if (!sent) return { saved: false, problem: await whyNot(db, response) }
  if (sent.itemVersionId !== response.itemVersionId) return { saved: false, problem: 'not-an-answer' }
  const attempt = await findAttempt(db, personId, attemptId)
  return { saved: true, number: sent.number, turn: attempt?.turn ?? sent.turn, stands: await standsAs(db, response, sent.number) }
}

async function standsAs(db: Database, { personId, attemptId, itemVersionId }: NewResponse, number: number): Promise<boolean> {
  return (await listAnswers(db, personId, attemptId)).get(itemVersionId)?.number === number
}

/** Why an attempt takes no answer: it was handed in, or its time was up. */
export async function whyNot(db: Database, { personId, attemptId, now }: Pick<NewResponse, 'personId' | 'attemptId' | 'now'>): Promise<'not-open' | 'too-late'> {
  const attempt = await findAttempt(db, personId, attemptId)
  if (!attempt) return 'not-open'
  if (attempt.submittedAt !== null) return attempt.closedBy === 'person' ? 'not-open' : 'too-late'
  if (phaseOf(attempt, now.getTime()).phase === 'over') await closeIfOver(db, { personId, attemptId, now })
  return 'too-late'
}
