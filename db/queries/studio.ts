import type { Db } from '../client.server'
import type { Schema } from '../schema'
import type { Draft } from './drafts'
import { toTime } from './values'

/** Readings of a lesson's versions: how many began, and how many of those finished. */
export type Readers = { started: number; finished: number }

export type ShelfLesson = {
  id: string
  slug: string
  title: string
  number: number
  publishedAt: number
  publishedBy: string | null
  newest: Readers
  older: Readers
  draft: { by: string; at: number } | null
}

export type ShelfModule = { id: string; slug: string; title: string; lessons: ShelfLesson[] }
export type ShelfCourse = { id: string; title: string; modules: ShelfModule[] }

/** Every course with its modules and lessons, as a trainer finds them: which version is out, who reads it, where a draft lies. Two queries. */
export async function listShelf(db: Db): Promise<ShelfCourse[]> {
  const [rows, readers] = [await listShelfRows(db), await countReaders(db)]
  const courses = new Map<string, ShelfCourse>()
  const modules = new Map<string, ShelfModule>()
  for (const row of rows) {
    const course = courses.get(row.course_id) ?? { id: row.course_id, title: row.course_title, modules: [] }
    courses.set(course.id, course)
    if (row.module_id === null || row.module_slug === null) continue
    const module = modules.get(row.module_id) ?? { id: row.module_id, slug: row.module_slug, title: row.module_title ?? '', lessons: [] }
    if (!modules.has(module.id)) course.modules.push(module)
    modules.set(module.id, module)
    if (row.lesson_id === null || row.lesson_slug === null || row.version_id === null || row.number === null || row.published_at === null) continue
    const { newest, older } = splitReaders(readers.get(row.lesson_id) ?? [], row.version_id)
    module.lessons.push({
      id: row.lesson_id, slug: row.lesson_slug, title: row.title ?? '', number: row.number, publishedAt: toTime(row.published_at),
      publishedBy: row.publisher, newest, older, draft: row.saved_at && row.drafter ? { by: row.drafter, at: toTime(row.saved_at) } : null,
    })
  }
  return [...courses.values()]
}

function listShelfRows(db: Db) {
  return db
    .selectFrom('course')
    .leftJoin('module', 'module.course_id', 'course.id')
    .leftJoin('lesson', 'lesson.module_id', 'module.id')
    .leftJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .leftJoin('person as publisher', 'publisher.id', 'version.published_by')
    .leftJoin('lesson_draft as draft', 'draft.lesson_id', 'lesson.id')
    .leftJoin('person as drafter', 'drafter.id', 'draft.saved_by')
    .select([
      'course.id as course_id', 'course.title as course_title', 'module.id as module_id', 'module.slug as module_slug', 'module.title as module_title',
      'lesson.id as lesson_id', 'lesson.slug as lesson_slug', 'version.id as version_id', 'version.number', 'version.title',
      'version.published_at', 'publisher.name as publisher', 'draft.saved_at', 'drafter.name as drafter',
    ])
    .orderBy('course.position').orderBy('course.id').orderBy('module.position').orderBy('module.id').orderBy('lesson.position').orderBy('lesson.id')
    .execute()
}

type VersionReaders = Readers & { versionId: string }

async function countReaders(db: Db): Promise<Map<string, VersionReaders[]>> {
  const rows = await db
    .selectFrom('reading')
    .select((eb) => ['lesson_id', 'lesson_version_id', eb.fn.countAll().as('started'), eb.fn.count('finished_at').as('finished')])
    .groupBy(['lesson_id', 'lesson_version_id'])
    .execute()
  const counted = new Map<string, VersionReaders[]>()
  for (const row of rows) {
    const versions = counted.get(row.lesson_id) ?? []
    versions.push({ versionId: row.lesson_version_id, started: Number(row.started), finished: Number(row.finished) })
    counted.set(row.lesson_id, versions)
  }
  return counted
}

function splitReaders(versions: readonly VersionReaders[], currentId: string): { newest: Readers; older: Readers } {
  const sum = (some: readonly Readers[]): Readers => ({
    started: some.reduce((total, one) => total + one.started, 0),
    finished: some.reduce((total, one) => total + one.finished, 0),
  })
  return { newest: sum(versions.filter((one) => one.versionId === currentId)), older: sum(versions.filter((one) => one.versionId !== currentId)) }
}

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
export type StudioLesson = { id: string; title: string; moduleTitle: string; courseTitle: string; current: PublishedText; draft: Draft | null }

/** A lesson as its author opens it: the version that is out, and the draft where there is one. */
export async function findStudioLesson(db: Db, courseId: string, moduleSlug: string, lessonSlug: string): Promise<StudioLesson | null> {
  const row = await db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .innerJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .leftJoin('person as publisher', 'publisher.id', 'version.published_by')
    .leftJoin('lesson_draft as draft', 'draft.lesson_id', 'lesson.id')
    .leftJoin('person as drafter', 'drafter.id', 'draft.saved_by')
    .select([
      'lesson.id as lesson_id', 'module.title as module_title', 'course.title as course_title', ...versionColumns, 'publisher.name as publisher',
      'draft.source as draft_source', 'draft.based_on', 'draft.revision', 'draft.saved_at', 'draft.saved_by', 'drafter.name as drafter',
    ])
    .where('module.course_id', '=', courseId)
    .where('module.slug', '=', moduleSlug)
    .where('lesson.slug', '=', lessonSlug)
    .executeTakeFirst()
  if (!row) return null
  const { draft_source: source, revision, saved_at, saved_by: savedById, drafter: savedBy } = row
  const complete = source !== null && revision !== null && saved_at !== null && savedById !== null && savedBy !== null
  const draft = complete ? { source, basedOn: row.based_on ?? '', revision, savedAt: toTime(saved_at), savedById, savedBy } : null
  return { id: row.lesson_id, title: row.title, moduleTitle: row.module_title, courseTitle: row.course_title, current: toPublishedText(row), draft }
}

const versionColumns = [
  'version.id', 'version.number', 'version.title', 'version.source', 'version.words', 'version.artifact_hash', 'version.published_at',
] as const

type VersionRow = Pick<Schema['lesson_version'], 'id' | 'number' | 'title' | 'source' | 'words' | 'artifact_hash' | 'published_at'> & { publisher: string | null }

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

export type VersionLine = { id: string; number: number; title: string; words: number; publishedAt: number; publishedBy: string | null; readers: Readers }

/** Every version of a lesson, newest first, with who reads it. */
export async function listVersions(db: Db, lessonId: string): Promise<VersionLine[]> {
  const rows = await db
    .selectFrom('lesson_version as version')
    .leftJoin('person as publisher', 'publisher.id', 'version.published_by')
    .leftJoin('reading', (join) => join.onRef('reading.lesson_id', '=', 'version.lesson_id').onRef('reading.lesson_version_id', '=', 'version.id'))
    .select((eb) => [
      'version.id', 'version.number', 'version.title', 'version.words', 'version.published_at', 'publisher.name as publisher',
      eb.fn.count('reading.person_id').as('started'), eb.fn.count('reading.finished_at').as('finished'),
    ])
    .where('version.lesson_id', '=', lessonId)
    .groupBy(['version.id', 'version.number', 'version.title', 'version.words', 'version.published_at', 'publisher.name'])
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id, number: row.number, title: row.title, words: row.words, publishedAt: toTime(row.published_at), publishedBy: row.publisher,
    readers: { started: Number(row.started), finished: Number(row.finished) },
  }))
}

/** How many have begun this version and not finished it. */
export async function countReading(db: Db, lessonId: string, versionId: string): Promise<number> {
  const { n } = await db
    .selectFrom('reading')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('lesson_id', '=', lessonId)
    .where('lesson_version_id', '=', versionId)
    .where('finished_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}
