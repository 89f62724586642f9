import type { Tx } from '#db/client.server'
import { listCurrentVersions } from '#db/queries/checkpoints'
import { listGatedCourses } from '#db/queries/gates'
import { startReading } from '#db/queries/lessons'
import { listReadingStates, listVersionBlocks, type ReadingState, type VersionBlocks } from '#db/queries/readings'
import type { LessonBlock } from '../../domain/content/lesson-blocks'
import { gatesOf } from '../../domain/progress/gates'
import type { ReadingEvent, ReadingRefusal } from '../../domain/progress/reading-event'

/** A lesson that events are taken for: what is known of its reader, kept up while they are taken. */
export type OpenReading = ReadingState & { startedAt: number; seenKeys: Set<string>; answeredKeys: Set<string>; itemsInUse: Map<string, string> }

/** An event that can be taken: its reading, and the blocks of the version that it was made on. */
export type PlacedEvent = { reading: OpenReading; blocks: readonly LessonBlock[] }

/**
 * Find the readings of a batch of events, under the claim of their person. A lesson not started yet is started by its first event, if
 * it is made on the current version and nothing locks it. An older version of the lesson is taken too: it is what the person read
 * before they were moved on, and blocks that did not change have the same key.
 */
export async function openReadings(tx: Tx, personId: string, events: readonly ReadingEvent[], now: Date) {
  const states = new Map((await listReadingStates(tx, personId, unique(events.map(({ lessonId }) => lessonId)))).map((state) => [state.lessonId, state]))
  const versions = new Map((await listVersionBlocks(tx, unique(events.map(({ versionId }) => versionId)))).map((version) => [version.id, version]))
  const asked = [...states.values()].flatMap(({ version }) => version.blocks).concat([...versions.values()].flatMap(({ blocks }) => blocks))
  const itemsInUse = await listCurrentVersions(tx, unique(asked.flatMap(({ itemId }) => itemId ?? [])))
  const gates = [...states.values()].some(({ gated, startedAt }) => gated && startedAt === null) ? gatesOf(await listGatedCourses(tx, personId, now.getTime())) : null
  const open = new Map<string, OpenReading>()

  return async function place(event: ReadingEvent): Promise<PlacedEvent | { refused: ReadingRefusal }> {
    const state = states.get(event.lessonId)
    if (!state) return { refused: 'unknown-lesson' }
    const version = versions.get(event.versionId)
    if (!version || !mayBeRead(state, version)) return { refused: 'unknown-version' }
    if (state.startedAt === null && !open.has(state.lessonId)) {
      if (gates?.lesson(state.lessonId)) return { refused: 'locked' }
      await startReading(tx, personId, state.lessonId, state.version.id, now)
    }
    const reading = open.get(state.lessonId) ?? {
      ...state, startedAt: state.startedAt ?? now.getTime(), seenKeys: new Set(state.seen), answeredKeys: new Set(state.answered), itemsInUse,
    }
    open.set(state.lessonId, reading)
    return { reading, blocks: version.blocks }
  }
}

function mayBeRead(state: ReadingState, version: VersionBlocks): boolean {
  if (version.lessonId !== state.lessonId) return false
  return state.startedAt === null ? version.id === state.version.id : version.number <= state.version.number
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
