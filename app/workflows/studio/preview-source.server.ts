import type { Db } from '#db/client.server'
import { listCurrentVersions } from '#db/queries/checkpoints'
import { findVocabulary } from '#db/queries/vocabulary'
import type { LessonBlock } from '../../domain/content/lesson-blocks'
import { readingMinutes } from '../../domain/progress/outline'
import { asCheckpointQuestion, canBeCheckpoint } from '../../domain/quiz/disclose'
import { previewLesson } from '../../library/compile.server'
import type { CheckpointState } from '../../library/components/lesson-state'
import { drawLesson } from '../../library/draw-lesson.server'
import type { Finding } from '../../library/lint/finding'
import type { Problem } from '../../library/problem'
import { findItems } from '../quiz/item-cache.server'

/**
 * A text as a rep would get it. `html` is empty while there are problems; `minutes` is how long it takes to read; `lines` says on which
 * line of the text each block of `html` begins, in their order; `findings` are the problems and all that could be better.
 */
export type Preview = { html: string; problems: Problem[]; words: number; minutes: number; lines: number[]; findings: Finding[] }

/** Draw a text by the renderer and the checks that publishing uses, as a new reader of this lesson would see it. Writes nothing. */
export async function previewSource(db: Db, source: string, lessonId?: string): Promise<Preview> {
  const { html, blocks, problems, words, lines, findings } = await previewLesson(source, await findVocabulary(db, lessonId))
  const drawn = html && drawLesson(html, { checkpoints: await askedIn(db, blocks), ticked: {} })
  return { html: drawn, problems, words, minutes: readingMinutes(words), lines, findings }
}

/** A published text before it is looked at again: as it was drawn, with its questions still to come. */
export function publishedPreview(html: string, words: number): Preview {
  return { html, problems: [], words, minutes: readingMinutes(words), lines: [], findings: [] }
}

/** The preview of a text that was refused. */
export function refusedPreview(problems: Problem[]): Preview {
  const findings = problems.map((problem): Finding => ({ rule: 'refusal', severity: 'error', ...problem }))
  return { html: '', problems, words: 0, minutes: readingMinutes(0), lines: [], findings }
}

async function askedIn(db: Db, blocks: readonly LessonBlock[]): Promise<Record<string, CheckpointState>> {
  const checkpoints = blocks.filter(({ kind }) => kind === 'checkpoint')
  const versions = await listCurrentVersions(db, checkpoints.flatMap(({ itemId }) => itemId ?? []))
  const items = await findItems(db, [...versions.values()])
  const asked = checkpoints.flatMap(({ key, itemId }, index) => {
    const item = items.get(versions.get(itemId ?? '') ?? '')
    return item && canBeCheckpoint(item) ? [[key, { number: index + 1, question: asCheckpointQuestion(item), checked: null }] as const] : []
  })
  return Object.fromEntries(asked)
}
