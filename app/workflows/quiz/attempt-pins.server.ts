import { LRUCache } from 'lru-cache'
import type { Db } from '#db/client.server'
import { once } from '#db/once'
import { findAttempt } from '#db/queries/attempts'
import type { QuizPolicy } from '../../domain/quiz/policy'

/** What an attempt pinned when it started. */
export type AttemptPins = { items: ReadonlySet<string>; policy: QuizPolicy }

const known = once('attempt-pins', () => new LRUCache<string, AttemptPins>({ max: 5000 }))

/** What this person's attempt pinned; it never changes, so an attempt met before costs no query. Null for anyone else's. */
export async function findAttemptPins(db: Db, personId: string, attemptId: string): Promise<AttemptPins | null> {
  const key = `${personId} ${attemptId}`
  const cached = known.get(key)
  if (cached) return cached
  const attempt = await findAttempt(db, personId, attemptId)
  if (!attempt) return null
  const pins = { items: new Set(attempt.items), policy: attempt.policy }
  known.set(key, pins)
  return pins
}
