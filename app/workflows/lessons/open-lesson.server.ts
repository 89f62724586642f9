import type { Database } from '#db/client.server'
import { listGatedCourses } from '#db/queries/gates'
import type { LessonForReader } from '#db/queries/lesson-for-reader'
import { startReading } from '#db/queries/lessons'
import { findReaderMarks, type ReaderMarks } from '#db/queries/reader-marks'
import type { LessonBlock } from '../../domain/content/lesson-blocks'
import { type Gate, gatesOf } from '../../domain/progress/gates'
import { blocksInUse, lessonProgress } from '../../domain/progress/lesson-progress'
import { type WayOn, wayOn } from '../../domain/progress/way-on'
import { asChecked, asCheckpointQuestion, canBeCheckpoint } from '../../domain/quiz/disclose'
import type { ItemVersion } from '../../domain/quiz/item'
import type { PersonalParts } from '../../library/components/lesson-state'
import { findItems } from '../quiz/item-cache.server'
import { loadArtifact } from './artifact-cache.server'

/** A lesson as its reader has it. `blocks` are those that can be gone through; nothing of a key is in here before its verdict. */
export type OpenedLesson = PersonalParts &
  Pick<ReaderMarks, 'notes' | 'earned'> & {
    blocks: Pick<LessonBlock, 'key' | 'kind' | 'words'>[]
    seen: string[]
    answered: string[]
    resumeAt: string | null
    next: WayOn
  }

/** `again`: the block of a checkpoint that is to be asked anew. */
type Opening = { personId: string; lesson: LessonForReader; again: string | null; now: Date }

/**
 * Open a lesson: the first time pins the version that is read, until its author moves its readers. A locked one is not started, and
 * only what locks it is returned. Its body is loaded for the page.
 */
export async function openLesson(db: Database, { personId, lesson, again, now }: Opening): Promise<{ locked: Gate } | OpenedLesson> {
  const needsGates = (lesson.gated && lesson.startedAt === null) || (lesson.after.gated && lesson.finishedAt !== null)
  const gates = needsGates ? gatesOf(await listGatedCourses(db, personId, now.getTime())) : null
  const locked = lesson.startedAt === null ? gates?.lesson(lesson.lessonId) : null
  if (locked) return { locked }
  if (lesson.startedAt === null) await startReading(db, personId, lesson.lessonId, lesson.id, now)
  const itemIds = lesson.blocks.flatMap(({ itemId }) => itemId ?? [])
  const [marks] = await Promise.all([findReaderMarks(db, personId, lesson.lessonId, itemIds), loadArtifact(db, lesson.artifactHash)])
  const items = await findItems(db, [...marks.items.values(), ...[...marks.answers.values()].map(({ itemVersionId }) => itemVersionId)])
  const blocks = blocksInUse(lesson.blocks, (id) => marks.items.has(id))
  const { seen, answered, atBlock, after } = lesson
  const gate = after.lesson ? gates?.lesson(after.lesson.id) : after.quiz ? gates?.quiz(lesson.moduleId) : null
  return {
    blocks: blocks.map(({ key, kind, words }) => ({ key, kind, words })), seen, answered: [...new Set(answered)],
    resumeAt: lessonProgress(blocks, lesson.completion, { seen, answered, atBlock }).resumeAt,
    checkpoints: checkpointsOf(lesson.blocks, marks, items, again), ticked: marks.ticked, notes: marks.notes, earned: marks.earned,
    next: wayOn({ ...lesson, ...after }, gate ?? null),
  }
}

/**
 * Each checkpoint in the wording that is asked now, with the verdict on the last try at that very wording. A question that is out of
 * use is shown to who answered it.
 */
function checkpointsOf(blocks: readonly LessonBlock[], marks: ReaderMarks, items: ReadonlyMap<string, ItemVersion>, again: string | null) {
  const checkpoints = blocks.filter(({ kind }) => kind === 'checkpoint')
  const shown = checkpoints.flatMap(({ key, itemId }, index) => {
    const answer = marks.answers.get(key)
    const versionId = marks.items.get(itemId ?? '') ?? answer?.itemVersionId
    const item = versionId === undefined ? undefined : items.get(versionId)
    if (!item || !canBeCheckpoint(item)) return []
    const checked = answer?.itemVersionId === item.id && again !== key ? asChecked(item, answer.picks) : null
    return [[key, { number: index + 1, question: asCheckpointQuestion(item), checked }] as const]
  })
  return Object.fromEntries(shown)
}
