import { logger } from '../http/logger.server'

/** `every`: milliseconds from one round to the next. `fault`: what the log says of a round that failed. */
type Rounds = { every: number; fault: string; round: (signal: AbortSignal) => Promise<unknown> }

/**
 * Work that a server does again and again beside answering: a round at a time, none while another is in hand, and a failed one is tried again
 * at its next turn. Returns how to stop; stopping tells the round in hand by its signal, and waits for it.
 */
export function keepRounds({ every, fault, round }: Rounds): () => Promise<void> {
  const stop = new AbortController()
  let running: Promise<unknown> | null = null
  const timer = setInterval(() => {
    running ??= round(stop.signal)
      .catch((error: unknown) => logger.error({ err: error }, fault))
      .finally(() => {
        running = null
      })
  }, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    stop.abort()
    await running
  }
}
