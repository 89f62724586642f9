import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import type { LessonForReader } from '#db/queries/lesson-for-reader'
import { listCurrentVersions } from '#db/queries/checkpoints'
import { startReading } from '#db/queries/lessons'
import { blocksInUse, lessonProgress } from '../../domain/progress/lesson-progress'
import type { ReadingEvent, ReadingResult } from '../../domain/progress/reading-event'
import { finishLesson } from './finish-lesson.server'
import { takeReadingEvents } from './take-reading-events.server'

type Sent =
  | { intent: 'finish' }
  | { intent: 'checkpoint'; block: string; picks: string[] }
  | { intent: 'ticks'; block: string; ticked: number[] }

/**
 * What a form of the lesson's own page says, without scripts: `finish` is the reader's word that the text was read, all of it. It finishes
 * the lesson where its rule asks for nothing more. Null where the lesson is not there to be read.
 */
export async function readByForm(db: Database, form: { personId: string; lesson: LessonForReader; sent: Sent; now: Date }): Promise<ReadingResult | null> {
  const { personId, lesson, sent, now } = form
  const shared = { id: uuid(), lessonId: lesson.lessonId, versionId: lesson.id, at: now.getTime() }
  const texts = lesson.blocks.filter(({ kind }) => kind !== 'checkpoint').map(({ key }) => key)
  const event: ReadingEvent =
    sent.intent === 'finish'
      ? { ...shared, kind: 'seen', blocks: texts }
      : sent.intent === 'ticks'
        ? { ...shared, kind: 'ticks', block: sent.block, ticked: sent.ticked }
        : { ...shared, kind: 'answer', block: sent.block, picks: sent.picks }
  const [result] = await takeReadingEvents(db, { personId, events: [event], now })
  if (sent.intent === 'finish' && result?.taken && !result.finished && (await asksForNothing(db, lesson))) {
    await startReading(db, personId, lesson.lessonId, lesson.id, now)
    await finishLesson(db, { personId, lesson, now })
    return { ...result, finished: true }
  }
  return result ?? null
}

/** A lesson without blocks, or whose only questions went out of use, is done by its reader's word. */
async function asksForNothing(db: Database, { blocks, completion }: LessonForReader): Promise<boolean> {
  const asked = await listCurrentVersions(db, blocks.flatMap(({ itemId }) => itemId ?? []))
  return lessonProgress(blocksInUse(blocks, (id) => asked.has(id)), completion, { seen: [], answered: [] }).total === 0
}
