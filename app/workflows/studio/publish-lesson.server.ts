import type { Database, Db, Tx } from '#db/client.server'
import { claimStudioLesson, deleteDraft, findDraft } from '#db/queries/drafts'
import { countReading, findVersionText, type PublishedText } from '#db/queries/studio'
import { findVocabulary } from '#db/queries/vocabulary'
import { readingMinutes } from '../../domain/progress/outline'
import type { Artifact } from '../../library/artifact'
import { compileLesson } from '../../library/compile.server'
import type { FrontMatter } from '../../library/front-matter'
import { audit } from '../audit.server'
import { publishLessonVersion } from '../content/publish-lesson-version.server'
import { type DraftToken, type Overtaken, overtakenByDraft, overtakenByVersion, type Unchanged } from './draft-token.server'
import type { Preview } from './preview-source.server'

type Edition = { lessonId: string; source: string; token: DraftToken }

type Refusal = { outcome: 'faults'; preview: Preview } | { outcome: 'repeated'; number: number } | Overtaken | Unchanged

/** `readers`: how many are reading version `from` and stay on it when `to` is published. */
export type CheckedLesson = { outcome: 'ready'; readers: number; from: number; to: number } | Refusal

export type PublishedLesson = { outcome: 'published'; number: number } | Refusal

/** Whether a text may be published, and whom that would concern. Writes nothing. */
export async function checkPublishing(db: Database, edition: Edition & { currentVersionId: string }): Promise<CheckedLesson> {
  const judged = await judge(db, edition, edition.currentVersionId)
  if ('outcome' in judged) return judged
  const compiled = await compile(db, edition.source)
  if ('outcome' in compiled) return compiled
  const { current } = judged
  return { outcome: 'ready', readers: await countReading(db, edition.lessonId, current.id), from: current.number, to: current.number + 1 }
}

/**
 * Publish a text as the lesson's next version and end its draft, in one transaction; the text is compiled before it. New readers
 * get this version, who has started stays on theirs. Of two that publish at once from the same version one is refused: `repeated`
 * when both texts are the same, otherwise `overtaken` with the other's text. A draft that somebody saved unseen stays and refuses too.
 */
export async function publishLesson(db: Database, edition: Edition & { trainerId: string; now: Date }): Promise<PublishedLesson> {
  const compiled = await compile(db, edition.source)
  if ('outcome' in compiled) return compiled
  const { lessonId, source, trainerId, now } = edition
  return db.transaction().execute(async (tx) => {
    const { currentVersionId, ...lesson } = await claimStudioLesson(tx, lessonId)
    if (!currentVersionId) throw new Error(`Lesson ${lessonId} has no version`)
    const judged = await judge(tx, edition, currentVersionId)
    if ('outcome' in judged) return judged
    const { number } = await publishLessonVersion(tx, { lesson, source, ...compiled, publishedBy: trainerId, fileHash: null }, now)
    await deleteDraft(tx, lessonId)
    const after = { number, title: compiled.frontMatter.title, artifact: compiled.artifact.hash }
    await recordPublishing(tx, { lessonId, trainerId, before: judged.current, after }, now)
    return { outcome: 'published' as const, number }
  })
}

type Compiled = { artifact: Artifact; frontMatter: FrontMatter }

async function compile(db: Db, source: string): Promise<Compiled | Extract<Refusal, { outcome: 'faults' }>> {
  const result = await compileLesson(source, await findVocabulary(db))
  if (result.ok) return { artifact: result.artifact, frontMatter: result.frontMatter }
  return { outcome: 'faults', preview: { html: '', problems: result.problems, words: 0, minutes: readingMinutes(0) } }
}

async function judge(db: Db, { lessonId, source, token }: Edition, currentVersionId: string): Promise<{ current: PublishedText } | Refusal> {
  const current = await findVersionText(db, lessonId, { id: currentVersionId })
  if (!current) throw new Error(`Lesson ${lessonId} has lost version ${currentVersionId}`)
  const draft = await findDraft(db, lessonId)
  if (token.basedOn !== current.id) {
    return source === current.source ? { outcome: 'repeated', number: current.number } : overtakenByVersion(current, token)
  }
  if (draft && draft.revision !== token.revision && draft.source !== source) return overtakenByDraft(draft, token)
  if (source === current.source) return { outcome: 'unchanged', number: current.number }
  return { current }
}

type Change = { lessonId: string; trainerId: string; before: PublishedText; after: { number: number; title: string; artifact: string } }

async function recordPublishing(tx: Tx, { lessonId, trainerId, before, after }: Change, now: Date): Promise<void> {
  const was = { number: before.number, title: before.title, artifact: before.artifactHash }
  await audit(tx, { actorId: trainerId, action: 'lesson.published', subjectType: 'lesson', subjectId: lessonId, before: was, after }, now)
}
