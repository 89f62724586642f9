import type { Db } from '#db/client.server'
import { listUntoldAttempts } from '#db/queries/held-back'
import { listItemsOfVersions } from '#db/queries/review-cards'
import { closesFor } from '../../domain/quiz/accommodation'
import { momentAt, tellsScore, toldAt } from '../../domain/quiz/disclosure'

/**
 * The items whose right answer this person may not be told now, by whatever way: they stand in an attempt that is open, or in one of a quiz that
 * tells it later. Ids of items, whatever their wording. When a quiz
 * closes is asked of it as it is now, as on the page of a result.
 */
export async function listHeldBack(db: Db, personId: string, now: Date): Promise<Set<string>> {
  const attempts = await listUntoldAttempts(db, personId)
  const held = attempts.filter(({ policy, rules, grantedEnd, submittedAt }) => {
    if (submittedAt === null) return true
    const told = toldAt(policy, momentAt({ submittedAt, closesAt: closesFor(rules, grantedEnd) }, now.getTime()))
    return !told.right || !told.feedback
  })
  return new Set((await listItemsOfVersions(db, held.flatMap(({ items }) => items))).values())
}

/** The attempts of a person whose score is not told to them now, by id. */
export async function listUntoldScores(db: Db, personId: string, now: Date): Promise<Set<string>> {
  const attempts = await listUntoldAttempts(db, personId)
  const untold = attempts.filter(({ policy, rules, grantedEnd, submittedAt }) => !tellsScore({ policy, submittedAt, closesAt: closesFor(rules, grantedEnd) }, now.getTime()))
  return new Set(untold.map(({ id }) => id))
}
