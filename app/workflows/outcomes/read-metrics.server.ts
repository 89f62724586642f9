import type { Db } from '#db/client.server'
import { listLabels } from '#db/queries/labels-told'
import { listOutcomes } from '#db/queries/outcomes'
import { monthTrends, type MonthFigures } from '../../domain/insight/month-trends'
import { type OutcomeMetrics, outcomeMetrics } from '../../domain/outcomes/metrics'

const dayMs = 24 * 60 * 60 * 1000
const days = 90
/** A contract that was made longer before is counted without its cycle time, so that a page costs the same whatever lies behind. */
const longestCycleDays = 730

/** `roleProfileId` and `skillIds`: what the person is to be ready for now. */
type Of = { id: string; roleProfileId: string | null; skillIds: readonly string[] }

/** What came of a person's contracts in the days before `now` (ms epoch), and month by month beside how many of their role's skills were Ready. Two queries. */
export async function readMetrics(db: Db, { id, roleProfileId, skillIds }: Of, now: number): Promise<{ days: number; metrics: OutcomeMetrics; months: MonthFigures[] }> {
  const [outcomes, labels] = await Promise.all([listOutcomes(db, [id], now, now - longestCycleDays * dayMs), listLabels(db, [id], now + 1)])
  const judged = labels.filter((one) => one.roleProfileId === roleProfileId)
  return { days, metrics: outcomeMetrics(outcomes, { from: now - days * dayMs, to: now }), months: monthTrends(skillIds, judged, outcomes, now) }
}
