import type { Db } from '../client.server'

/** Take a module's turn: whoever else puts lessons into it waits until this transaction ends. False: there is none, or it is put away. */
export async function claimModule(tx: Db, moduleId: string): Promise<boolean> {
  const result = await tx
    .updateTable('module')
    .set((eb) => ({ position: eb.ref('position') }))
    .where('id', '=', moduleId)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** -1 in a module without lessons. */
export async function lastLessonPosition(db: Db, moduleId: string): Promise<number> {
  const { last } = await db.selectFrom('lesson').select((eb) => eb.fn.max('position').as('last')).where('module_id', '=', moduleId).executeTakeFirstOrThrow()
  return last === null ? -1 : Number(last)
}

/** Add a lesson without a version. */
export async function insertLesson(tx: Db, lesson: { id: string; moduleId: string; slug: string; position: number }): Promise<void> {
  const { id, moduleId: module_id, slug, position } = lesson
  await tx.insertInto('lesson').values({ id, module_id, slug, position, current_version_id: null, file_hash: null }).execute()
}

export type LessonPlace = { path: string; courseTitle: string; reviewRequired: boolean }

/** Where a lesson stands in the studio, and whether its course wants a second pair of eyes before anything is published. */
export async function findLessonPlace(db: Db, lessonId: string): Promise<LessonPlace> {
  const row = await db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .select(['course.id', 'course.title', 'course.review_required', 'module.slug as module_slug', 'lesson.slug'])
    .where('lesson.id', '=', lessonId)
    .executeTakeFirstOrThrow()
  return { path: `/studio/${row.id}/${row.module_slug}/${row.slug}`, courseTitle: row.title, reviewRequired: row.review_required === 1 }
}
