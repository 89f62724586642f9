import type { PinnedAttempt } from '#db/queries/attempts'
import { momentAt, toldAt } from '../../domain/quiz/disclosure'
import { countingOf, type QuizPolicy } from '../../domain/quiz/policy'
import type { ShownResult, TakenAttempt } from './shown'

type Submitted = PinnedAttempt & { submittedAt: number }

/** Whether the score of an attempt is told at `now` (ms epoch). */
const tellsScore = ({ policy, submittedAt }: Submitted, closesAt: number | null, now: number): boolean =>
  toldAt(policy, momentAt({ submittedAt, closesAt }, now)).score

/** Attempts as they are told: what is not told is not there, so that neither does a refusal to start tell it. */
export const asTold = (rules: QuizPolicy, attempts: readonly Submitted[], now: number): Submitted[] =>
  attempts.map((attempt) => (tellsScore(attempt, rules.closesAt, now) ? attempt : { ...attempt, score: null, passed: null }))

/** What the attempts count as together; nothing while the score of one that counts is not told. */
export function countingTold(rules: QuizPolicy, attempts: readonly Submitted[], now: number): ShownResult['counting'] {
  const untold = attempts.some((attempt) => attempt.score !== null && !tellsScore(attempt, rules.closesAt, now))
  return { grading: rules.grading, ...(untold ? { score: null, passed: null } : countingOf(rules, attempts)) }
}

/** Attempts for their own person, newest first. */
export function takenTold(rules: QuizPolicy, attempts: readonly Submitted[], now: number): TakenAttempt[] {
  return asTold(rules, attempts, now).map(({ id, submittedAt, awaiting, score, passed }) => ({ id, submittedAt, awaiting, score, passed })).reverse()
}
