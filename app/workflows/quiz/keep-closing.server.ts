import type { Database } from '#db/client.server'
import { logger } from '../../http/logger.server'
import { closeOverdue } from './close-overdue.server'

const minute = 60_000

/** Close what is over every minute until stopped; stopping waits for the round in hand. */
export function keepClosing(db: Database): () => Promise<void> {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= closeOverdue(db, new Date()).then(
      () => undefined,
      (error: unknown) => logger.error({ err: error }, 'attempts that are over could not be closed'),
    ).finally(() => {
      running = null
    })
  }, minute)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
