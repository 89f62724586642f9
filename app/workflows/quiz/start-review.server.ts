import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { insertAttempt, listAttempts } from '#db/queries/attempts'
import { claimPerson } from '#db/queries/people'
import { planReview } from './plan-review.server'
import { reviewQuiz } from './review-quiz'

export type StartedReview = { attemptId: string } | { problem: 'nothing-due' | 'enough-today' }

/** Start a round of review, or go on with the one that is open. It pins the questions' present wordings, as every attempt does. */
export async function startReview(db: Database, { personId, now, seed = randomInt(2 ** 31) }: { personId: string; now: Date; seed?: number }): Promise<StartedReview> {
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, personId)
    const open = (await listAttempts(tx, personId, reviewQuiz.id)).find((attempt) => attempt.submittedAt === null)
    if (open) return { attemptId: open.id }
    const { round, due } = await planReview(tx, personId, now)
    if (round.length === 0) return { problem: due > 0 ? ('enough-today' as const) : ('nothing-due' as const) }
    const attemptId = uuid()
    await insertAttempt(tx, {
      id: attemptId, personId, quizId: reviewQuiz.id, seed, policy: reviewQuiz.policy, items: round.map(({ versionId }) => versionId), startedAt: now.getTime(),
    })
    return { attemptId }
  })
}
