import type { Database } from '#db/client.server'
import { findAttempt } from '#db/queries/attempts'
import { clockOf, phaseOf } from '../../domain/quiz/timing'
import type { ClockReply } from './shown'
import { closeIfOver } from './submit-attempt.server'

/** How an attempt stands by the server's clock, for its own person: null for anyone else's. One that is over is closed here. */
export async function showClock(db: Database, { personId, attemptId, now }: { personId: string; attemptId: string; now: Date }): Promise<ClockReply | null> {
  const attempt = await findAttempt(db, personId, attemptId)
  if (!attempt) return null
  const open = attempt.submittedAt === null
  const over = open && phaseOf(attempt, now.getTime()).phase === 'over'
  if (over) await closeIfOver(db, { personId, attemptId, now })
  return { submitted: !open || over, clock: clockOf(attempt, now.getTime()), turn: attempt.turn }
}
