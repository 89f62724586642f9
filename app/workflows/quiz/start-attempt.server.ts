import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Database, Tx } from '#db/client.server'
import { listGrants } from '#db/queries/accommodations'
import { findQuiz, insertAttempt, listAttempts } from '#db/queries/attempts'
import { findClauseType } from '#db/queries/clause-types'
import { findRetaking } from '#db/queries/certificates'
import { listGatedCourses } from '#db/queries/gates'
import { claimPerson } from '#db/queries/people'
import { mayTake, openRound } from '../../domain/certificates/retaking'
import { gatesOf } from '../../domain/progress/gates'
import { accommodated } from '../../domain/quiz/accommodation'
import { type StartProblem, submittedOf } from '../../domain/quiz/policy'
import { deadlinesOf } from '../../domain/quiz/timing'
import { drawFor } from './draw-items.server'
import { closeOver } from './submit-attempt.server'
import { asTold } from './taken-attempts'

export type Started = { attemptId: string } | { problem: StartProblem | 'no-such-quiz' | 'no-such-clause-type' | 'locked' }

type Request = { personId: string; quizId: string; clauseTypeId?: string | null; now: Date; seed?: number }

/**
 * Start an attempt: its row is made with its items, their versions, its policy, its seed and its deadlines, with what the person was
 * granted. One that is still open is gone on with, so a second click starts nothing twice; one whose time is up is closed first.
 * `clauseTypeId` makes a random draw about one clause type that is drilled, and those it is taken for.
 */
export async function startAttempt(db: Database, request: Request): Promise<Started> {
  const { personId, quizId, clauseTypeId = null, now } = request
  const seed = request.seed ?? randomInt(2 ** 31)
  return db.transaction().execute(async (tx) => {
    const claim = await claimPerson(tx, personId)
    const quiz = await findQuiz(tx, quizId)
    if (!quiz) return { problem: 'no-such-quiz' as const }
    const open = (await listAttempts(tx, personId, quizId)).find((attempt) => attempt.submittedAt === null)
    if (open && !(await closeOver(tx, claim, open, now))) return { attemptId: open.id }
    const shut = quiz.moduleId === null ? null : await problemOfModule(tx, personId, quiz.moduleId, now.getTime())
    if (shut) return { problem: shut }
    const type = clauseTypeId === null ? null : await findClauseType(tx, clauseTypeId)
    if (clauseTypeId !== null && !type?.drill) return { problem: 'no-such-clause-type' as const }
    const { policy, timeFactor } = accommodated(quiz.policy, await listGrants(tx, personId, quizId))
    const parts = await drawFor(tx, quiz, { personId, seed, focus: type && { group: type.id, near: type.confusable } })
    const items = parts.flatMap((part) => part.items)
    const taken = submittedOf(await listAttempts(tx, personId, quizId))
    const round = openRound(await findRetaking(tx, personId, quizId), now.getTime())
    const may = mayTake(policy, { taken: asTold(policy, taken, now.getTime()), available: items.length, now: now.getTime() }, round)
    if (!may.may) return { problem: may.problem }
    const attemptId = uuid()
    const titled = quiz.policy.sections.length > 0 ? parts.map((part) => ({ title: part.title, count: part.items.length })) : []
    const deadlines = deadlinesOf(policy, { startedAt: now.getTime(), timeFactor, closesAt: policy.closesAt })
    await insertAttempt(tx, { id: attemptId, personId, quizId, seed, policy: quiz.policy, items, parts: titled, startedAt: now.getTime(), ...deadlines })
    return { attemptId }
  })
}

/** A quiz of a module that is put away is not there; one whose module asks for something else first is locked. */
async function problemOfModule(tx: Tx, personId: string, moduleId: string, now: number): Promise<'no-such-quiz' | 'locked' | null> {
  const courses = await listGatedCourses(tx, personId, now)
  if (!courses.some((course) => course.modules.some((module) => module.id === moduleId))) return 'no-such-quiz'
  return gatesOf(courses).quiz(moduleId) ? 'locked' : null
}
