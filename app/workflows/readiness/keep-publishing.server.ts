import type { Database } from '#db/client.server'
import { readPublished } from '#db/queries/published-values'
import { logger } from '../../http/logger.server'
import { publishShared } from './publish-shared.server'

const minute = 60_000

/** How hard things are changes over days; a figure that moved every minute would be read by nobody. */
const every = 60 * minute

/** Publish what everyone shares every hour, and read every minute what was published, until stopped; stopping waits for the round in hand. */
export function keepPublishing(db: Database): () => Promise<void> {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= publishShared(db, new Date(), every)
      .then(() => readPublished(db))
      .then(
        () => undefined,
        (error: unknown) => logger.error({ err: error }, 'what everyone shares could not be published'),
      )
      .finally(() => {
        running = null
      })
  }, minute)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
