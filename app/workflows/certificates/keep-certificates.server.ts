import type { Database } from '#db/client.server'
import { logger } from '../../http/logger.server'
import { certifyDue } from './certify-due.server'
import { tellEndings } from './tell-endings.server'

const interval = 10 * 60_000

/** Give what is due and tell of what ends every ten minutes until stopped; stopping waits for the round in hand. */
export function keepCertificates(db: Database): () => Promise<void> {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= round(db)
      .catch((error: unknown) => logger.error({ err: error }, 'certificates could not be looked after'))
      .finally(() => {
        running = null
      })
  }, interval)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

async function round(db: Database): Promise<void> {
  await certifyDue(db, new Date())
  await tellEndings(db, new Date())
}
