import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import type { PinnedAttempt } from '#db/queries/attempts'
import { insertPapers } from '#db/queries/papers'
import { isDoubled } from '../../domain/quiz/papers'
import { needsNoMark, type Regrade } from '../../domain/quiz/regrading'

/**
 * Put the answers of a submitted attempt that people mark into the queue, in the transaction that closes it. Whether a paper is marked
 * twice is decided here, once. What a regrade in force says the worth of is there and waits for nobody. Returns how many papers wait: what `attempt.awaiting` then says.
 */
export async function openPapers(tx: Tx, attempt: PinnedAttempt, itemVersionIds: readonly string[], submittedAt: Date, regrades: readonly Regrade[]): Promise<number> {
  const { id: attemptId, personId, quizId, seed, items, policy } = attempt
  const papers = itemVersionIds.map((itemVersionId) => ({
    id: uuid(), itemVersionId, doubled: isDoubled(policy.secondMarks, seed, items.indexOf(itemVersionId)), bound: policy.markBound,
    state: needsNoMark(itemVersionId, regrades) ? ('withdrawn' as const) : ('waiting' as const),
  }))
  await insertPapers(tx, { personId, attemptId, quizId, submittedAt }, papers)
  return papers.filter(({ state }) => state === 'waiting').length
}
