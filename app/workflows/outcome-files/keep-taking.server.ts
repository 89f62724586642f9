import type { Database } from '#db/client.server'
import { listTaking } from '#db/queries/outcome-imports'
import { keepRounds } from '../keep-rounds.server'
import type { MediaStore } from '../media/store.server'
import { continueTaking } from './take-file.server'

const minute = 60_000

/** Go on every minute with files that are being taken in: whoever began may have left, or a process was stopped in the middle. */
export const keepTaking = (db: Database, store: () => MediaStore) =>
  keepRounds({
    every: minute,
    fault: 'a file of outcomes could not be gone on with',
    round: async (signal) => {
      for (const id of await listTaking(db)) await continueTaking(db, store(), id, { now: new Date(), milliseconds: minute, signal })
    },
  })
