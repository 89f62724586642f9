import type { Database } from '#db/client.server'
import { askReopening, claimPeriod } from '#db/queries/pay-periods'
import { audit } from '../audit.server'

type Asking = { periodId: string; actorId: string; reason: string; now: Date }

/** Ask that a closed period be opened again, with the reason; somebody else has to approve. Whoever asks last is who asked. Null where there is no such period. */
export async function askToReopen(db: Database, { periodId, actorId, reason, now }: Asking): Promise<{ asked: true } | { problem: 'not-closed' } | null> {
  return db.transaction().execute(async (tx) => {
    const period = await claimPeriod(tx, periodId)
    if (!period) return null
    if (period.state !== 'closed') return { problem: 'not-closed' }
    await askReopening(tx, periodId, actorId, reason)
    await audit(tx, { actorId, action: 'period.reopening-asked', subjectType: 'period', subjectId: periodId, after: { reason } }, now)
    return { asked: true }
  })
}
