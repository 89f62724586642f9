import type { ReadingEvent } from '../domain/progress/reading-event'

/**
 * Two sightings of one version of a lesson as one, or null where they are not that. It has the id of the later: the server may have
 * taken the earlier already, and would not look at the same id again.
 */
export function mergedSeen(earlier: ReadingEvent, later: ReadingEvent): ReadingEvent | null {
  if (earlier.kind !== 'seen' || later.kind !== 'seen') return null
  if (earlier.lessonId !== later.lessonId || earlier.versionId !== later.versionId) return null
  return { ...later, blocks: [...new Set([...earlier.blocks, ...later.blocks])], atBlock: later.atBlock ?? earlier.atBlock }
}
