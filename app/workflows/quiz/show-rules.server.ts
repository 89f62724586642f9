import type { Database } from '#db/client.server'
import { findQuizOfPerson } from '#db/queries/quiz-of-person'
import { isExam } from '../../domain/certificates/earning'
import { mayTake, openRound, takenIn } from '../../domain/certificates/retaking'
import { questionsOf } from '../../domain/quiz/asked-count'
import { attemptsLeft, submittedOf } from '../../domain/quiz/policy'
import { phaseOf } from '../../domain/quiz/timing'
import type { ShownRules } from './shown'
import { closeIfOver } from './submit-attempt.server'
import { asTold, countingTold, takenTold } from './taken-attempts'

/** A quiz before it is begun, as its rules hold for this person at `now`; null where there is none. An attempt of theirs that is over is closed here. */
export async function showRules(db: Database, { personId, quizId, now }: { personId: string; quizId: string; now: Date }): Promise<ShownRules | null> {
  let found = await findQuizOfPerson(db, personId, { quizId })
  const open = found?.attempts.find(({ submittedAt }) => submittedAt === null)
  const over = open !== undefined && phaseOf(open, now.getTime()).phase === 'over'
  if (over) {
    await closeIfOver(db, { personId, attemptId: open.id, now })
    found = await findQuizOfPerson(db, personId, { quizId })
  }
  if (!found) return null
  const { quiz, attempts, available, retaking, rules: { policy, timeFactor, granted } } = found
  const questions = questionsOf(policy, available)
  const submitted = submittedOf(attempts)
  const round = openRound(retaking, now.getTime())
  const { feedback, passMark, grading, delayMinutes, graceMinutes, opensAt, closesAt, oneSitting, certainty, testOut } = policy
  return {
    quizId, title: quiz.title, moduleId: quiz.moduleId, feedback, passMark, grading, delayMinutes, graceMinutes, opensAt, closesAt, oneSitting, certainty, testOut,
    questions, minutes: policy.minutes === null ? null : policy.minutes * timeFactor, granted, certifies: round !== null && isExam(policy), attemptsLeft: attemptsLeft(policy, takenIn(round, submitted).length),
    may: mayTake(policy, { taken: asTold(policy, submitted, now.getTime()), available: questions, now: now.getTime() }, round), openAttemptId: over ? null : (open?.id ?? null),
    counting: countingTold(policy, submitted, now.getTime()), taken: takenTold(policy, submitted, now.getTime()),
  }
}
