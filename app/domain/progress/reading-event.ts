import type { Checked } from '../quiz/disclose'

/** What happened while a lesson was read. `id` is a UUID made where it happened, `at` is ms epoch by that device's clock. */
export type ReadingEvent = { id: string; lessonId: string; versionId: string; at: number } & (
  | { kind: 'seen'; blocks: string[]; atBlock?: string | undefined }
  | { kind: 'answer'; block: string; picks: string[] }
  | { kind: 'ticks'; block: string; ticked: number[] }
)

/** At most so many events come in one batch. */
export const eventsPerBatch = 200

/** Why an event was not taken; the events beside it are taken all the same. */
export type ReadingRefusal = 'malformed' | 'unknown-lesson' | 'unknown-version' | 'unknown-block' | 'locked' | 'not-an-answer'

/**
 * What became of one event. `answer` is there for an answer: its verdict, the first one for ever. `finished` tells how the lesson
 * stands once the event is taken. The same event again changes nothing and has the same verdict.
 */
export type ReadingResult =
  | { id: string; taken: true; finished: boolean; answer?: Checked }
  | { id: string; taken: false; reason: ReadingRefusal }

/** When an event counts as having happened: not before the reader started, not in the future, whatever the device's clock says. */
export function clampTime(at: number, startedAt: number, now: number): number {
  return Math.min(now, Math.max(startedAt, at))
}
