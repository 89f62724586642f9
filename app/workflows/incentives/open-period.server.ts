import { isDeepStrictEqual } from 'node:util'
import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { findPeriodOf, insertPeriod, keepPlan } from '#db/queries/pay-periods'
import { firstLink } from '../../domain/incentives/statement/chain'
import { hasPeriod, periodAt } from '../../domain/incentives/statement/pay-period'
import type { PeriodPlan } from '../../domain/incentives/statement/period-plan'
import { audit } from '../audit.server'
import { hashText } from './hash-line.server'

type Opening = { plan: PeriodPlan; day: string; actorId: string; now: Date }
export type Opened = { periodId: string } | { problem: 'not-in-force' | 'version-taken' }

/**
 * Open the month or quarter of a plan that a day lies in. The plan is kept as it is now: another text under a version that was used is refused, for
 * what a period pays by must stay to be read. A second time answers with the period that is there.
 */
export async function openPeriod(db: Database, { plan, day, actorId, now }: Opening): Promise<Opened> {
  const period = periodAt(plan.every, day)
  if (!hasPeriod(plan, period)) return { problem: 'not-in-force' }
  return db.transaction().execute(async (tx) => {
    const kept = await keepPlan(tx, plan, actorId, now)
    if (!isDeepStrictEqual(kept, plan)) return { problem: 'version-taken' as const }
    const chained = { id: uuid(), planId: plan.id, planVersion: plan.version, ...period }
    if (await insertPeriod(tx, { ...chained, head: firstLink(chained, hashText), openedBy: actorId, now })) {
      const after = { plan: plan.id, version: plan.version, ...period }
      await audit(tx, { actorId, action: 'period.opened', subjectType: 'period', subjectId: chained.id, after }, now)
      return { periodId: chained.id }
    }
    const there = await findPeriodOf(tx, plan.id, period.from)
    if (!there) throw new Error(`The period of ${plan.id} from ${period.from} was neither made nor found`)
    return { periodId: there.id }
  })
}
