import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Database, Tx } from '#db/client.server'
import { findQuiz, insertAttempt, listAttempts } from '#db/queries/attempts'
import { findClauseType } from '#db/queries/clause-types'
import { listGatedCourses } from '#db/queries/gates'
import { listCandidates, sampleCandidates } from '#db/queries/items'
import { claimPerson } from '#db/queries/people'
import { gatesOf } from '../../domain/progress/gates'
import { type Candidate, drawItems, type Focus } from '../../domain/quiz/draw'
import { mayStart, type Quiz, type StartProblem, submittedOf } from '../../domain/quiz/policy'
import { randomFrom } from '../../domain/quiz/random'

export type Started = { attemptId: string } | { problem: StartProblem | 'no-such-quiz' | 'no-such-clause-type' | 'locked' }

const sampleSize = 60

type Request = { personId: string; quizId: string; clauseTypeId?: string | null; now: Date; seed?: number }

/**
 * Start an attempt: its items, their versions, its policy and its seed are pinned now. One that is still open is gone on with, so a
 * second click starts nothing twice. `clauseTypeId` makes a random draw about one clause type that is drilled, and those it is taken for.
 */
export async function startAttempt(db: Database, request: Request): Promise<Started> {
  const { personId, quizId, clauseTypeId = null, now } = request
  const seed = request.seed ?? randomInt(2 ** 31)
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, personId)
    const quiz = await findQuiz(tx, quizId)
    if (!quiz) return { problem: 'no-such-quiz' as const }
    const attempts = await listAttempts(tx, personId, quizId)
    const open = attempts.find((attempt) => attempt.submittedAt === null)
    if (open) return { attemptId: open.id }
    const shut = quiz.moduleId === null ? null : await problemOfModule(tx, personId, quiz.moduleId)
    if (shut) return { problem: shut }
    const type = clauseTypeId === null ? null : await findClauseType(tx, clauseTypeId)
    if (clauseTypeId !== null && !type?.drill) return { problem: 'no-such-clause-type' as const }
    const focus = type && { group: type.id, near: type.confusable }
    const items = drawItems(quiz.policy, await candidatesFor(tx, quiz, { personId, seed, focus }), seed, focus)
    const may = mayStart(quiz.policy, { taken: submittedOf(attempts), available: items.length, now: now.getTime() })
    if (!may.may) return { problem: may.problem }
    const attemptId = uuid()
    await insertAttempt(tx, {
      id: attemptId, personId, quizId, seed, policy: quiz.policy, items, startedAt: now.getTime(), submittedAt: null, score: null, passed: null,
      moves: [],
    })
    return { attemptId }
  })
}

/** A quiz of a module that is put away is not there; one whose module asks for something else first is locked. */
async function problemOfModule(tx: Tx, personId: string, moduleId: string): Promise<'no-such-quiz' | 'locked' | null> {
  const courses = await listGatedCourses(tx, personId)
  if (!courses.some((course) => course.modules.some((module) => module.id === moduleId))) return 'no-such-quiz'
  return gatesOf(courses).quiz(moduleId) ? 'locked' : null
}

type Draw = { personId: string; seed: number; focus: Focus | null }

async function candidatesFor(tx: Tx, quiz: Quiz, { personId, seed, focus }: Draw): Promise<Candidate[]> {
  if (quiz.policy.draw === 'all') return listCandidates(tx, quiz.bank)
  const size = Math.max(sampleSize, quiz.policy.draw.random)
  const sample = (types: readonly string[] | null) => sampleCandidates(tx, quiz.bank, personId, randomFrom(seed)(), size, types)
  if (focus === null) return sample(null)
  return [...(await sample([focus.group])), ...(await sample(focus.near))]
}
