import type { ReadingEvent, ReadingResult } from '../../domain/progress/reading-event'

const load = () => import('../../offline/own-outbox').then(({ ownOutbox }) => ownOutbox())

/** Send what happened, by the one way there is, online and offline: `kept` when it stays on this device until there is a connection. */
export async function sendEvent(event: ReadingEvent): Promise<ReadingResult | 'kept'> {
  return (await load()).send(event)
}

/** What still waits on this device for a connection. */
export async function listWaiting(): Promise<ReadingEvent[]> {
  return (await load()).listWaiting()
}

/** Hear of every answer of the server, also to what was kept. Returns how to stop. */
export function onResults(hear: (results: readonly ReadingResult[]) => void): () => void {
  let stop = () => {}
  let stopped = false
  void load().then((outbox) => {
    if (!stopped) stop = outbox.onResults(hear)
  })
  return () => {
    stopped = true
    stop()
  }
}
