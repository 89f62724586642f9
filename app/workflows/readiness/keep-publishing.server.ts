import type { Database } from '#db/client.server'
import { readPublished } from '#db/queries/published-values'
import { keepRounds } from '../keep-rounds.server'
import { publishShared } from './publish-shared.server'

const minute = 60_000

/** How hard things are changes over days; a figure that moved every minute would be read by nobody. */
const every = 60 * minute

/**
 * Read every minute what was published, and publish what everyone shares every hour, until stopped. What others published is read first: a
 * process that cannot publish must still know it before it comes into force.
 */
export const keepPublishing = (db: Database) =>
  keepRounds({
    every: minute, fault: 'what everyone shares could not be published',
    round: async () => {
      await readPublished(db)
      await publishShared(db, new Date(), every)
    },
  })
