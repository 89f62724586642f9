import { draftTitle } from '~/domain/content/draft-title'
import type { Db } from '../client.server'
import { fromJson, toTime } from './values'

/** Readings of a lesson's versions: how many began, and how many of those finished. */
export type Readers = { started: number; finished: number }

type Written = { by: string; at: number }

/** `version` is null for a lesson that was never published; its title is then the one its draft gives. */
export type TreeLesson = {
  id: string
  slug: string
  title: string
  archived: boolean
  version: { number: number; publishedAt: number; publishedBy: string | null } | null
  newest: Readers
  older: Readers
  draft: Written | null
  review: Written | null
}

export type TreeModule = { id: string; slug: string; title: string; archived: boolean; requires: string[]; lessons: TreeLesson[] }
export type TreeCourse = { id: string; title: string; archived: boolean; modules: TreeModule[] }

const nobody: Readers = { started: 0, finished: 0 }

/** Every course with its modules and lessons, archived or not: what is out, who reads it, where somebody writes or waits. Two queries. */
export async function listCourseTree(db: Db): Promise<TreeCourse[]> {
  const [rows, readers] = await Promise.all([listTreeRows(db), countReaders(db)])
  const courses = new Map<string, TreeCourse>()
  const modules = new Map<string, TreeModule>()
  for (const row of rows) {
    const course = courses.get(row.course_id) ?? { id: row.course_id, title: row.course_title, archived: row.course_archived !== null, modules: [] }
    courses.set(course.id, course)
    if (row.module_id === null || row.module_slug === null) continue
    let module = modules.get(row.module_id)
    if (!module) {
      const requires = fromJson<string[]>(row.module_requires ?? '[]')
      module = { id: row.module_id, slug: row.module_slug, title: row.module_title ?? '', archived: row.module_archived !== null, requires, lessons: [] }
      modules.set(module.id, module)
      course.modules.push(module)
    }
    const lesson = toTreeLesson(row, readers)
    if (lesson) module.lessons.push(lesson)
  }
  return [...courses.values()]
}

type TreeRow = Awaited<ReturnType<typeof listTreeRows>>[number]

function toTreeLesson(row: TreeRow, readers: ReadonlyMap<string, Readers>): TreeLesson | null {
  if (row.lesson_id === null || row.lesson_slug === null) return null
  const { number, published_at: publishedAt, publisher: publishedBy } = row
  const published = number !== null && publishedAt !== null
  const newest = readers.get(row.version_id ?? '') ?? nobody
  const all = readers.get(row.lesson_id) ?? nobody
  return {
    id: row.lesson_id, slug: row.lesson_slug, title: row.title ?? draftTitle(row.unpublished ?? '') ?? row.lesson_slug, archived: row.lesson_archived !== null,
    version: published ? { number, publishedAt: toTime(publishedAt), publishedBy } : null,
    newest, older: { started: all.started - newest.started, finished: all.finished - newest.finished },
    draft: written(row.drafter, row.saved_at), review: written(row.asker, row.asked_at),
  }
}

const written = (by: string | null, at: string | null): Written | null => (by === null || at === null ? null : { by, at: toTime(at) })

function listTreeRows(db: Db) {
  return db
    .selectFrom('course')
    .leftJoin('module', 'module.course_id', 'course.id')
    .leftJoin('lesson', 'lesson.module_id', 'module.id')
    .leftJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .leftJoin('person as publisher', 'publisher.id', 'version.published_by')
    .leftJoin('lesson_draft as draft', 'draft.lesson_id', 'lesson.id')
    .leftJoin('person as drafter', 'drafter.id', 'draft.saved_by')
    .leftJoin('lesson_review as review', (join) => join.onRef('review.lesson_id', '=', 'lesson.id').on('review.state', '=', 'open'))
    .leftJoin('person as asker', 'asker.id', 'review.asked_by')
    .select((eb) => [
      'course.id as course_id', 'course.title as course_title', 'course.archived_at as course_archived', 'module.id as module_id',
      'module.slug as module_slug', 'module.title as module_title', 'module.archived_at as module_archived', 'module.requires as module_requires',
      'lesson.id as lesson_id', 'lesson.slug as lesson_slug', 'lesson.archived_at as lesson_archived', 'version.id as version_id',
      'version.number', 'version.title', 'version.published_at', 'publisher.name as publisher', 'draft.saved_at', 'drafter.name as drafter',
      'review.asked_at', 'asker.name as asker',
      eb.case().when('lesson.current_version_id', 'is', null).then(eb.ref('draft.source')).else(null).end().as('unpublished'),
    ])
    .orderBy('course.position').orderBy('course.id').orderBy('module.position').orderBy('module.id').orderBy('lesson.position').orderBy('lesson.id')
    .execute()
}

/** Readers by version id, and in all by lesson id. */
async function countReaders(db: Db): Promise<Map<string, Readers>> {
  const rows = await db
    .selectFrom('reading')
    .select((eb) => ['lesson_id', 'lesson_version_id', eb.fn.countAll().as('started'), eb.fn.count('finished_at').as('finished')])
    .groupBy(['lesson_id', 'lesson_version_id'])
    .execute()
  const counted = new Map<string, Readers>()
  for (const row of rows) {
    const readers = { started: Number(row.started), finished: Number(row.finished) }
    const all = counted.get(row.lesson_id) ?? nobody
    counted.set(row.lesson_version_id, readers)
    counted.set(row.lesson_id, { started: all.started + readers.started, finished: all.finished + readers.finished })
  }
  return counted
}

/** What putting something away touches: people in the middle of a lesson of it, people who finished one, and assignments of it that stand; of a module those of its quiz alone. */
export type Touched = { reading: number; finished: number; assignments: number }

export async function countTouched(db: Db, kind: 'course' | 'module' | 'lesson', id: string): Promise<Touched> {
  const column = kind === 'lesson' ? 'lesson.id' : kind === 'module' ? 'lesson.module_id' : 'module.course_id'
  const readers = await db
    .selectFrom('reading')
    .innerJoin('lesson', 'lesson.id', 'reading.lesson_id')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .select((eb) => [
      eb.fn.count('reading.person_id').distinct().filterWhere('reading.finished_at', 'is', null).as('reading'),
      eb.fn.count('reading.person_id').distinct().filterWhere('reading.finished_at', 'is not', null).as('finished'),
      eb.selectFrom('assignment').select((of) => of.fn.countAll().as('n'))
        .where((of) => (kind === 'course' ? of('assignment.course_id', '=', id) : of('assignment.module_id', '=', kind === 'module' ? id : '')))
        .where('assignment.withdrawn_at', 'is', null).as('assignments'),
    ])
    .where(column, '=', id)
    .executeTakeFirstOrThrow()
  return { reading: Number(readers.reading), finished: Number(readers.finished), assignments: Number(readers.assignments) }
}
