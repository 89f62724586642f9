import type { Database } from '#db/client.server'
import { listRunningRegrades } from '#db/queries/regrades'
import { keepRounds } from '../keep-rounds.server'
import { continueRegrade } from './continue-regrade.server'

const minute = 60_000

/** Go on with every regrade that was begun and is not through: its trainer may have left, or a process was stopped in the middle. */
export async function continueRegrades(db: Database, now: Date, signal?: AbortSignal): Promise<void> {
  for (const id of await listRunningRegrades(db)) await continueRegrade(db, id, { now, milliseconds: minute, ...(signal && { signal }) })
}

/** Look every minute until stopped; stopping waits for the person in hand. */
export const keepRegrading = (db: Database) =>
  keepRounds({ every: minute, fault: 'a regrade could not be gone on with', round: (signal) => continueRegrades(db, new Date(), signal) })
