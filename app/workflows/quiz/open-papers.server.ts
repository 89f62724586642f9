import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import type { PinnedAttempt } from '#db/queries/attempts'
import { insertPapers } from '#db/queries/papers'
import { isDoubled } from '../../domain/quiz/papers'

/**
 * Put the answers of a submitted attempt that people mark into the queue, in the transaction that closes it. Whether a paper is marked
 * twice is decided here, once. Returns how many papers wait: what `attempt.awaiting` then says.
 */
export async function openPapers(tx: Tx, attempt: PinnedAttempt, itemVersionIds: readonly string[], submittedAt: Date): Promise<number> {
  const { id: attemptId, personId, quizId, seed, items, policy } = attempt
  const papers = itemVersionIds.map((itemVersionId) => ({
    id: uuid(), itemVersionId, doubled: isDoubled(policy.secondMarks, seed, items.indexOf(itemVersionId)), bound: policy.markBound,
  }))
  await insertPapers(tx, { personId, attemptId, quizId, submittedAt }, papers)
  return papers.length
}
