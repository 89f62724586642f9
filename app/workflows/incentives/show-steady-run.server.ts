import type { Db } from '#db/client.server'
import { listHappenings } from '#db/queries/happenings'
import { dayOf } from '../../domain/evidence/day'
import { learningEvents } from '../../domain/incentives/plan'
import { steadyRun } from '../../domain/incentives/steady-weeks'

const twoYears = 2 * 366 * 24 * 60 * 60 * 1000

/** How many weeks running somebody learned steadily up to `now` (ms epoch), and on how many days of this one. At most the last two years are looked at. One query. */
export async function showSteadyRun(db: Db, personId: string, now: number): Promise<{ weeks: number; thisWeek: number }> {
  const done = await listHappenings(db, [personId], { since: now - twoYears, until: now + 1 })
  return steadyRun(done.flatMap(({ on, at }) => (learningEvents.includes(on) ? [dayOf(at)] : [])), dayOf(now))
}
