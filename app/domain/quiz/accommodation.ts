import type { QuizPolicy } from './policy'

/**
 * What one person was granted, for one quiz or for all (`quizId` null): `timeFactor` stretches the minutes (1: none), `extraAttempts` come
 * on top, `closesAt` is a later end of the quiz for them. Times are ms epoch.
 */
export type Accommodation = {
  id: string
  personId: string
  quizId: string | null
  timeFactor: number
  extraAttempts: number
  closesAt: number | null
  reason: string
  grantedBy: string
  grantedAt: number
  revokedAt: number | null
}

/** When a quiz closes for a person with the latest end that they are granted: never earlier than for everybody. */
export const closesFor = ({ closesAt }: Pick<QuizPolicy, 'closesAt'>, grantedEnd: number | null): number | null =>
  closesAt === null ? null : Math.max(closesAt, grantedEnd ?? 0)

export type Granted = { policy: QuizPolicy; timeFactor: number; granted: boolean }

type Grant = Pick<Accommodation, 'timeFactor' | 'extraAttempts' | 'closesAt'>

/**
 * The rules of a quiz as they hold for a person with these grants, which win over it: of several the most time and the latest end, and
 * all their attempts. They never take anything away. Minutes stay as they are; `timeFactor` stretches them when an attempt starts.
 */
export function accommodated(policy: QuizPolicy, grants: readonly Grant[]): Granted {
  const timeFactor = Math.max(1, ...grants.map((grant) => grant.timeFactor))
  const extra = grants.reduce((sum, grant) => sum + grant.extraAttempts, 0)
  const attempts = policy.attempts === null ? null : policy.attempts + extra
  const closesAt = policy.closesAt === null ? null : Math.max(policy.closesAt, ...grants.map((grant) => grant.closesAt ?? 0))
  const granted = attempts !== policy.attempts || closesAt !== policy.closesAt || (policy.minutes !== null && timeFactor > 1)
  return { policy: { ...policy, attempts, closesAt }, timeFactor, granted }
}
