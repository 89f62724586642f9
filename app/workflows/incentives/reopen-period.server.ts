import type { Database } from '#db/client.server'
import { claimPeriod, hasLaterClosed, markReopened } from '#db/queries/pay-periods'
import { refusalToReopen } from '../../domain/incentives/statement/pay-period'
import { audit } from '../audit.server'

type Approving = { periodId: string; actorId: string; now: Date }
type Reopened = { reopened: true } | { problem: NonNullable<ReturnType<typeof refusalToReopen>> }

/** Approve that a closed period is opened again: never who asked for it. What was written stays; closing again adds what differs. Null where there is no such period. */
export async function reopenPeriod(db: Database, { periodId, actorId, now }: Approving): Promise<Reopened | null> {
  return db.transaction().execute(async (tx) => {
    const period = await claimPeriod(tx, periodId)
    if (!period) return null
    const problem = refusalToReopen({ state: period.state, askedBy: period.reopenAskedBy, later: await hasLaterClosed(tx, period) }, actorId)
    if (problem) return { problem }
    await markReopened(tx, periodId, actorId)
    const after = { askedBy: period.reopenAskedBy, reason: period.reopenReason }
    await audit(tx, { actorId, action: 'period.reopened', subjectType: 'period', subjectId: periodId, after }, now)
    return { reopened: true }
  })
}
