import type { ReadingResult } from '../domain/progress/reading-event'

/** Where pages and worker tell each other what the server answered for what was kept. */
export const readingChannel = 'countersign-reading'

/** Tell all open pages. */
export function tellPages(results: readonly ReadingResult[]): void {
  const channel = new BroadcastChannel(readingChannel)
  channel.postMessage(results)
  channel.close()
}
