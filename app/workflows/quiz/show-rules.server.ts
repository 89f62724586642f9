import type { Database } from '#db/client.server'
import { listGrants } from '#db/queries/accommodations'
import { findQuiz, listAttempts } from '#db/queries/attempts'
import { countItems } from '#db/queries/candidates'
import { accommodated } from '../../domain/quiz/accommodation'
import { questionsOf } from '../../domain/quiz/asked-count'
import { attemptsLeft, mayStart, submittedOf } from '../../domain/quiz/policy'
import { phaseOf } from '../../domain/quiz/timing'
import type { ShownRules } from './shown'
import { closeIfOver } from './submit-attempt.server'
import { countingTold, takenTold } from './taken-attempts'

/** A quiz before it is begun, as its rules hold for this person at `now`; null where there is none. An attempt of theirs that is over is closed here. */
export async function showRules(db: Database, { personId, quizId, now }: { personId: string; quizId: string; now: Date }): Promise<ShownRules | null> {
  const quiz = await findQuiz(db, quizId)
  if (!quiz) return null
  let attempts = await listAttempts(db, personId, quizId)
  const open = attempts.find(({ submittedAt }) => submittedAt === null)
  const over = open !== undefined && phaseOf(open, now.getTime()).phase === 'over'
  if (over) {
    await closeIfOver(db, { personId, attemptId: open.id, now })
    attempts = await listAttempts(db, personId, quizId)
  }
  const { policy, timeFactor, granted } = accommodated(quiz.policy, await listGrants(db, personId, quizId))
  const questions = questionsOf(policy, await countItems(db, quiz.bank))
  const submitted = submittedOf(attempts)
  const { feedback, passMark, grading, delayMinutes, graceMinutes, opensAt, closesAt, oneSitting, certainty, testOut } = policy
  return {
    quizId, title: quiz.title, moduleId: quiz.moduleId, feedback, passMark, grading, delayMinutes, graceMinutes, opensAt, closesAt, oneSitting, certainty, testOut,
    questions, minutes: policy.minutes === null ? null : policy.minutes * timeFactor, granted, attemptsLeft: attemptsLeft(policy, submitted.length),
    may: mayStart(policy, { taken: submitted, available: questions, now: now.getTime() }), openAttemptId: over ? null : (open?.id ?? null),
    counting: countingTold(policy, submitted, now.getTime()), taken: takenTold(policy, submitted, now.getTime()),
  }
}
