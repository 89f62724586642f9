import type { Db } from '#db/client.server'
import { listUntoldAttempts, type UntoldAttempt } from '#db/queries/held-back'
import { closesFor } from '../../domain/quiz/accommodation'
import { momentAt, tellsScore, toldAt } from '../../domain/quiz/disclosure'

/** As far as telling goes. When a quiz closes is asked of it as it is now, as on the page of a result. */
const takenOf = ({ policy, rules, grantedEnd, submittedAt }: UntoldAttempt) => ({ policy, submittedAt, closesAt: closesFor(rules, grantedEnd) })

/**
 * Whether an attempt holds its questions back: their right answers may not be told to its person now, by whatever way. It is open, or of a quiz that
 * tells them later.
 */
export function isHeldBack(attempt: UntoldAttempt, now: Date): boolean {
  if (attempt.submittedAt === null) return true
  const { policy, ...course } = takenOf(attempt)
  const told = toldAt(policy, momentAt(course, now.getTime()))
  return !told.right || !told.feedback
}

/** The attempts of a person whose score is not told to them now, by id. */
export async function listUntoldScores(db: Db, personId: string, now: Date): Promise<Set<string>> {
  const attempts = await listUntoldAttempts(db, personId)
  return new Set(attempts.filter((attempt) => !tellsScore(takenOf(attempt), now.getTime())).map(({ id }) => id))
}
