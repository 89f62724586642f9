import { draftTitle } from '~/domain/content/draft-title'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import type { Draft } from './drafts'
import { toTime } from './values'

/** Readings of a lesson's versions: how many began, and how many of those finished. */
export type Readers = { started: number; finished: number }

export type PublishedText = {
  id: string
  number: number
  title: string
  source: string
  words: number
  artifactHash: string
  publishedAt: number
  publishedBy: string | null
}
/** `current` is null before the first version; the title is then the one its draft gives. `waiting`: whom a review waits for it of. */
export type StudioLesson = {
  id: string
  title: string
  moduleTitle: string
  courseTitle: string
  current: PublishedText | null
  draft: Draft | null
  reviewRequired: boolean
  waiting: { askedBy: string; at: number } | null
}

/** A lesson as its author opens it: the version that is out and the draft, where there are any, and whether a review waits. */
export async function findStudioLesson(db: Db, courseId: string, moduleSlug: string, lessonSlug: string): Promise<StudioLesson | null> {
  const row = await db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .leftJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .leftJoin('person as publisher', 'publisher.id', 'version.published_by')
    .leftJoin('lesson_draft as draft', 'draft.lesson_id', 'lesson.id')
    .leftJoin('person as drafter', 'drafter.id', 'draft.saved_by')
    .leftJoin('lesson_review as review', (join) => join.onRef('review.lesson_id', '=', 'lesson.id').on('review.state', '=', 'open'))
    .leftJoin('person as asker', 'asker.id', 'review.asked_by')
    .select([
      'lesson.id as lesson_id', 'module.title as module_title', 'course.title as course_title', 'course.review_required', ...versionColumns,
      'publisher.name as publisher', 'draft.source as draft_source', 'draft.based_on', 'draft.revision', 'draft.saved_at', 'draft.saved_by',
      'drafter.name as drafter', 'asker.name as asker', 'review.asked_at',
    ])
    .where('module.course_id', '=', courseId)
    .where('module.slug', '=', moduleSlug)
    .where('lesson.slug', '=', lessonSlug)
    .executeTakeFirst()
  if (!row) return null
  const { draft_source: source, revision, saved_at, saved_by: savedById, drafter: savedBy, asker: askedBy, asked_at } = row
  const complete = source !== null && revision !== null && saved_at !== null && savedById !== null && savedBy !== null
  const draft = complete ? { source, basedOn: row.based_on ?? '', revision, savedAt: toTime(saved_at), savedById, savedBy } : null
  return {
    id: row.lesson_id, title: row.title ?? draftTitle(source ?? '') ?? lessonSlug, moduleTitle: row.module_title, courseTitle: row.course_title,
    current: isVersion(row) ? toPublishedText(row) : null, draft, reviewRequired: row.review_required === 1,
    waiting: askedBy !== null && asked_at !== null ? { askedBy, at: toTime(asked_at) } : null,
  }
}

const versionColumns = [
  'version.id', 'version.number', 'version.title', 'version.source', 'version.words', 'version.artifact_hash', 'version.published_at',
] as const

type VersionRow = Pick<Schema['lesson_version'], 'id' | 'number' | 'title' | 'source' | 'words' | 'artifact_hash' | 'published_at'> & { publisher: string | null }

/** What a left join found is there whole or not at all. */
function isVersion<R extends { [K in keyof VersionRow]: VersionRow[K] | null }>(row: R): row is R & VersionRow {
  return row.id !== null
}

const toPublishedText = (row: VersionRow): PublishedText => ({
  id: row.id, number: row.number, title: row.title, source: row.source, words: row.words, artifactHash: row.artifact_hash,
  publishedAt: toTime(row.published_at), publishedBy: row.publisher,
})

/** One version of a lesson, by its number or its id. */
export async function findVersionText(db: Db, lessonId: string, which: { number: number } | { id: string }): Promise<PublishedText | null> {
  const query = db
    .selectFrom('lesson_version as version')
    .leftJoin('person as publisher', 'publisher.id', 'version.published_by')
    .select([...versionColumns, 'publisher.name as publisher'])
    .where('version.lesson_id', '=', lessonId)
  const row = await ('id' in which ? query.where('version.id', '=', which.id) : query.where('version.number', '=', which.number)).executeTakeFirst()
  return row ? toPublishedText(row) : null
}

/**
 * A version as it stands in the list. `readers` have it in hand now, `movedOn` had it and were moved to a later one; `moving` is a move
 * away from it that is under way. `reviewedBy` is who approved exactly its text.
 */
export type VersionLine = {
  id: string
  number: number
  title: string
  words: number
  note: string | null
  publishedAt: number
  publishedBy: string | null
  reviewedBy: string | null
  readers: Readers
  movedOn: number
  moving: { readers: number; moved: number } | null
}

/** Every version of a lesson, newest first. One query. */
export async function listVersions(db: Db, lessonId: string): Promise<VersionLine[]> {
  const rows = await db
    .selectFrom('lesson_version as version')
    .leftJoin('person as publisher', 'publisher.id', 'version.published_by')
    .leftJoin('lesson_move as move', (join) => join.onRef('move.from_version_id', '=', 'version.id').on('move.done_at', 'is', null))
    .select((eb) => [
      'version.id', 'version.number', 'version.title', 'version.words', 'version.note', 'version.published_at', 'publisher.name as publisher',
      'move.readers as moving', 'move.moved',
      eb.selectFrom('lesson_review as review').innerJoin('person as reviewer', 'reviewer.id', 'review.decided_by').select('reviewer.name')
        .whereRef('review.version_id', '=', 'version.id').limit(1).as('reviewer'),
      eb.selectFrom('reading').select((of) => of.fn.countAll().as('n')).whereRef('reading.lesson_version_id', '=', 'version.id').as('started'),
      eb.selectFrom('reading').select((of) => of.fn.count('finished_at').as('n')).whereRef('reading.lesson_version_id', '=', 'version.id').as('finished'),
      eb.selectFrom('reading_move').select((of) => of.fn.countAll().as('n')).whereRef('reading_move.lesson_id', '=', 'version.lesson_id')
        .whereRef('reading_move.from_version_id', '=', 'version.id').as('moved_on'),
    ])
    .where('version.lesson_id', '=', lessonId)
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id, number: row.number, title: row.title, words: row.words, note: row.note, publishedAt: toTime(row.published_at),
    publishedBy: row.publisher, reviewedBy: row.reviewer, readers: { started: Number(row.started), finished: Number(row.finished) },
    movedOn: Number(row.moved_on), moving: row.moving === null ? null : { readers: row.moving, moved: row.moved ?? 0 },
  }))
}

/** The texts of versions by their numbers, those that there are. */
export async function listVersionTexts(db: Db, lessonId: string, numbers: readonly number[]): Promise<PublishedText[]> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('lesson_version as version')
    .leftJoin('person as publisher', 'publisher.id', 'version.published_by')
    .select([...versionColumns, 'publisher.name as publisher'])
    .where('version.lesson_id', '=', lessonId)
    .where('version.number', 'in', numbers)
    .execute()
  return rows.map(toPublishedText)
}
