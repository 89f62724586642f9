import type { Database } from '#db/client.server'
import { listOverdue } from '#db/queries/attempts'
import { logger } from '../../http/logger.server'
import { closeIfOver } from './submit-attempt.server'

const perTurn = 100

/**
 * Close every attempt that is over at `now`, each in a transaction of its own and as of when it was over; says how many. Several processes
 * may do so at once: each attempt is closed once. One that cannot be closed is logged and left for the next time.
 */
export async function closeOverdue(db: Database, now: Date): Promise<number> {
  const failed = new Set<string>()
  let closed = 0
  for (;;) {
    const overdue = (await listOverdue(db, now, perTurn + failed.size)).filter(({ id }) => !failed.has(id))
    if (overdue.length === 0) return closed
    for (const { personId, id } of overdue) {
      try {
        if (await closeIfOver(db, { personId, attemptId: id, now })) closed++
        else failed.add(id)
      } catch (error) {
        logger.error({ err: error, attemptId: id }, 'an attempt that is over could not be closed')
        failed.add(id)
      }
    }
  }
}
