import type { PinnedAttempt } from '#db/queries/attempts'
import { tellsScore } from '../../domain/quiz/disclosure'
import { countingOf, type QuizPolicy } from '../../domain/quiz/policy'
import type { ShownResult, TakenAttempt } from './shown'

type Submitted = PinnedAttempt & { submittedAt: number }

/** Attempts as they are told: what is not told is not there, so that neither does a refusal to start tell it. */
export const asTold = (rules: QuizPolicy, attempts: readonly Submitted[], now: number): Submitted[] =>
  attempts.map((attempt) => (tellsScore({ ...attempt, closesAt: rules.closesAt }, now) ? attempt : { ...attempt, score: null, passed: null }))

/** What the attempts count as together; nothing while the score of one that counts is not told. */
export function countingTold(rules: QuizPolicy, attempts: readonly Submitted[], now: number): ShownResult['counting'] {
  const untold = attempts.some((attempt) => attempt.score !== null && !tellsScore({ ...attempt, closesAt: rules.closesAt }, now))
  return { grading: rules.grading, ...(untold ? { score: null, passed: null } : countingOf(rules, attempts)) }
}

/** Attempts for their own person, newest first. */
export function takenTold(rules: QuizPolicy, attempts: readonly Submitted[], now: number): TakenAttempt[] {
  return asTold(rules, attempts, now).map(({ id, submittedAt, awaiting, score, passed }) => ({ id, submittedAt, awaiting, score, passed })).reverse()
}
