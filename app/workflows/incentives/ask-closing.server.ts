import type { Database } from '#db/client.server'
import { askClosing, claimPeriod, hasEarlierOpen } from '#db/queries/pay-periods'
import { dayOf } from '../../domain/evidence/day'
import { audit } from '../audit.server'

type Asking = { periodId: string; actorId: string; now: Date }

/** Ask that a period be closed; the server does it beside answering, and goes on with it after a stop. Asking twice is one. Null where there is no such period. */
export async function askToClose(db: Database, { periodId, actorId, now }: Asking): Promise<{ asked: true } | { problem: 'closed' | 'not-over' | 'earlier-open' } | null> {
  return db.transaction().execute(async (tx) => {
    const period = await claimPeriod(tx, periodId)
    if (!period) return null
    if (period.state === 'closed') return { problem: 'closed' }
    if (dayOf(now.getTime()) <= period.to) return { problem: 'not-over' }
    if (await hasEarlierOpen(tx, period)) return { problem: 'earlier-open' }
    if (period.closeAskedBy !== null) return { asked: true }
    await askClosing(tx, periodId, actorId)
    await audit(tx, { actorId, action: 'period.closing-asked', subjectType: 'period', subjectId: periodId, after: { plan: period.planId, from: period.from } }, now)
    return { asked: true }
  })
}
