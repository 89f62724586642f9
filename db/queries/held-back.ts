import { type QuizPolicy, wholePolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import { fromJson, toTimeOrNull } from './values'

export type UntoldAttempt = { policy: QuizPolicy; items: string[]; submittedAt: number | null }

/** A person's attempts that are open, or whose quiz may tell less than everything after it: it is an evaluation, or has a table of its own. */
export async function listUntoldAttempts(db: Db, personId: string): Promise<UntoldAttempt[]> {
  const rows = await db
    .selectFrom('attempt')
    .select(['policy', 'items', 'submitted_at'])
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('submitted_at', 'is', null), eb('policy', 'like', '%"feedback":"closed"%'), eb('policy', 'like', '%"disclosure":{%')]))
    .execute()
  return rows.map((row) => ({ policy: wholePolicy(fromJson(row.policy)), items: fromJson(row.items), submittedAt: toTimeOrNull(row.submitted_at) }))
}
