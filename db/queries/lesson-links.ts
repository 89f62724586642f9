import type { Db } from '../client.server'

export type LessonLink = { lessonId: string; title: string; path: string }

/** Where lessons that can be read stand now, in catalogue order; those that are put away or not published are left out. */
export async function listLessonLinks(db: Db, lessonIds: readonly string[]): Promise<LessonLink[]> {
  if (lessonIds.length === 0) return []
  const rows = await db
    .selectFrom('lesson')
    .innerJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .select(['lesson.id', 'lesson.slug', 'version.title', 'module.slug as module_slug', 'module.course_id'])
    .where('lesson.id', 'in', [...new Set(lessonIds)])
    .where('lesson.archived_at', 'is', null)
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .orderBy('course.position').orderBy('course.id').orderBy('module.position').orderBy('module.id').orderBy('lesson.position').orderBy('lesson.id')
    .execute()
  return rows.map((row) => ({ lessonId: row.id, title: row.title, path: `/learn/${row.course_id}/${row.module_slug}/${row.slug}` }))
}
