import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Database, Tx } from '#db/client.server'
import { findQuiz, insertAttempt, listAttempts } from '#db/queries/attempts'
import { listCandidates, sampleCandidates } from '#db/queries/items'
import { claimPerson } from '#db/queries/people'
import { drawItems } from '../../domain/quiz/draw'
import { type MayStart, mayStart, type Quiz } from '../../domain/quiz/policy'
import { randomFrom } from '../../domain/quiz/random'

export type Started = { attemptId: string } | { problem: Exclude<MayStart, { may: true }>['problem'] | 'no-such-quiz' }

const sampleSize = 60

/**
 * Start an attempt: its items, their versions, its policy and its seed are pinned now. One that is still open is gone on with, so a
 * second click starts nothing twice.
 */
export async function startAttempt(db: Database, request: { personId: string; quizId: string; now: Date; seed?: number }): Promise<Started> {
  const { personId, quizId, now } = request
  const seed = request.seed ?? randomInt(2 ** 31)
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, personId)
    const quiz = await findQuiz(tx, quizId)
    if (!quiz) return { problem: 'no-such-quiz' as const }
    const attempts = await listAttempts(tx, personId, quizId)
    const open = attempts.find((attempt) => attempt.submittedAt === null)
    if (open) return { attemptId: open.id }
    const items = drawItems(quiz.policy, await candidatesFor(tx, quiz, personId, seed), seed)
    const may = mayStart(quiz.policy, attempts, items.length)
    if (!may.may) return { problem: may.problem }
    const attemptId = uuid()
    await insertAttempt(tx, {
      id: attemptId, personId, quizId, seed, policy: quiz.policy, items, startedAt: now.getTime(), submittedAt: null, score: null, passed: null,
      moves: [],
    })
    return { attemptId }
  })
}

function candidatesFor(tx: Tx, quiz: Quiz, personId: string, seed: number) {
  if (quiz.policy.draw === 'all') return listCandidates(tx, quiz.bank)
  return sampleCandidates(tx, quiz.bank, personId, randomFrom(seed)(), Math.max(sampleSize, quiz.policy.draw.random))
}
