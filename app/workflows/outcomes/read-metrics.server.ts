import type { Db } from '#db/client.server'
import { listOutcomes } from '#db/queries/outcomes'
import { type OutcomeMetrics, outcomeMetrics } from '../../domain/outcomes/metrics'

const dayMs = 24 * 60 * 60 * 1000
const days = 90
/** A contract that was made longer before is counted without its cycle time, so that a page costs the same whatever lies behind. */
const longestCycleDays = 730

/** What came of a person's contracts in the days before `now` (ms epoch). One query. */
export async function readMetrics(db: Db, personId: string, now: number): Promise<{ days: number; metrics: OutcomeMetrics }> {
  const outcomes = await listOutcomes(db, [personId], now, now - longestCycleDays * dayMs)
  return { days, metrics: outcomeMetrics(outcomes, { from: now - days * dayMs, to: now }) }
}
