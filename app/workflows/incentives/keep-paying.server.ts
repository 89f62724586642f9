import type { Database } from '#db/client.server'
import { claimPeriod, listToClose, type PayPeriod, refuseClosing, requirePlan } from '#db/queries/pay-periods'
import { keepRounds } from '../keep-rounds.server'
import { closePeriod } from './close-period.server'
import { escalateLate } from './escalate-late.server'
import { gatherCorrections } from './gather-corrections.server'
import { gatherFacts } from './gather-facts.server'

const seconds = 1000

/** Close what somebody asked to have closed, from where an earlier round was stopped. One that fails keeps none of the others up, and is tried again by the next round. */
export async function closeAsked(db: Database, now: Date): Promise<void> {
  const faults: unknown[] = []
  for (const period of await listToClose(db)) await closeOne(db, period, now).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of the periods to be closed could not be`)
}

async function closeOne(db: Database, period: PayPeriod, now: Date): Promise<void> {
  const begun = period.state === 'closing'
  const plan = await requirePlan(db, period.planId, period.planVersion)
  const people = begun ? [] : await gatherFacts(db, plan, period)
  const corrections = begun ? [] : await gatherCorrections(db, period)
  const closed = await closePeriod(db, { periodId: period.id, people, corrections, actorId: period.closeAskedBy ?? '', now })
  if (closed === null || !('problem' in closed)) return
  await db.transaction().execute(async (tx) => {
    await claimPeriod(tx, period.id)
    await refuseClosing(tx, period.id, JSON.stringify(closed.people.slice(0, mostNamed)))
  })
}

/** So many of those who cannot be paid are named. */
const mostNamed = 50

/** Close periods that are asked for, and escalate disputes whose day has passed, until stopped. */
export function keepPaying(db: Database): () => Promise<void> {
  const stopClosing = keepRounds({ every: 2 * seconds, fault: 'a period could not be closed', round: () => closeAsked(db, new Date()) })
  const stopEscalating = keepRounds({ every: 600 * seconds, fault: 'disputes could not be escalated', round: () => escalateLate(db, new Date()) })
  return async () => void (await Promise.all([stopClosing(), stopEscalating()]))
}
