import type { Database } from '#db/client.server'
import { isDue, listDueRuns } from '#db/queries/programme-runs'
import { claimPerson } from '#db/queries/people'
import { keepRounds } from '../keep-rounds.server'
import { moveRun } from './move-run.server'

/** So many runs are moved in one round. */
const mostRuns = 500

/**
 * Move every run whose time has come: those that were begun for many at once, that start today, whose window of renewal opens, or that were not looked at for a while.
 * One at a time, each in a transaction of its own; several processes at once do no harm. One that fails keeps none of the others up. Returns how many were moved.
 */
export async function moveDueRuns(db: Database, now: Date, signal?: AbortSignal): Promise<number> {
  const faults: unknown[] = []
  let moved = 0
  for (const { id, personId } of await listDueRuns(db, now, mostRuns)) {
    if (signal?.aborted) break
    await db.transaction().execute(async (tx) => {
      await claimPerson(tx, personId)
      if (!(await isDue(tx, id, now))) return
      await moveRun(tx, id, now)
      moved += 1
    }).catch((fault: unknown) => faults.push(fault))
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of the runs of programmes could not be moved`)
  return moved
}

/** Move runs every five seconds, until stopped. */
export const keepMovingRuns = (db: Database): (() => Promise<void>) =>
  keepRounds({ every: 5000, fault: 'runs of programmes could not be moved', round: (signal) => moveDueRuns(db, new Date(), signal) })
