import { sql } from 'kysely'
import { closesFor } from '~/domain/quiz/accommodation'
import type { Taken } from '~/domain/quiz/disclosure'
import { type QuizPolicy, wholePolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import { grantedEnd } from './accommodations'
import { fromJson, toTimeOrNull } from './values'

/** `rules`: those of its quiz now, `grantedEnd`: the latest end that the person is granted for it; ms epoch. */
export type UntoldAttempt = { id: string; policy: QuizPolicy; rules: QuizPolicy; grantedEnd: number | null; items: string[]; submittedAt: number | null }

/** Whether a kept policy may tell less than everything after an attempt: whoever asks looks closer then. */
export const mayTellLess = (column: string) => sql<boolean>`(${sql.ref(column)} like '%"feedback":"closed"%' or ${sql.ref(column)} like '%"disclosure":{%')`

type KeptRow = { kept_policy: string | null; kept_at: string | null; quiz_policy: string | null; granted_end: string | null }

/** An attempt that may be kept back, from a row that has it beside its quiz; null where the row has none. */
export function keptOf({ kept_policy, kept_at, quiz_policy, granted_end }: KeptRow): Taken | null {
  if (kept_policy === null || quiz_policy === null) return null
  const closesAt = closesFor(wholePolicy(fromJson(quiz_policy)), toTimeOrNull(granted_end))
  return { policy: wholePolicy(fromJson(kept_policy)), submittedAt: toTimeOrNull(kept_at), closesAt }
}

/** A person's attempts that are open, or whose quiz may tell less than everything after it: it is an evaluation, or has a table of its own. */
export const untoldAttempts = (db: Db, personId: string) =>
  db
    .selectFrom('attempt')
    .innerJoin('quiz', 'quiz.id', 'attempt.quiz_id')
    .select(['attempt.id', 'attempt.quiz_id', 'attempt.policy', 'attempt.items', 'attempt.submitted_at', 'quiz.policy as rules', grantedEnd(db, personId).as('granted_end')])
    .where('attempt.person_id', '=', personId)
    .where((eb) => eb.or([eb('attempt.submitted_at', 'is', null), mayTellLess('attempt.policy')]))

export const listUntoldAttempts = async (db: Db, personId: string): Promise<UntoldAttempt[]> => (await untoldAttempts(db, personId).execute()).map(toUntold)

type UntoldRow = { id: string; policy: string; rules: string; items: string; submitted_at: string | null; granted_end: string | null }

export const toUntold = (row: UntoldRow): UntoldAttempt => ({
  id: row.id, policy: wholePolicy(fromJson(row.policy)), rules: wholePolicy(fromJson(row.rules)), grantedEnd: toTimeOrNull(row.granted_end), items: fromJson(row.items),
  submittedAt: toTimeOrNull(row.submitted_at),
})
