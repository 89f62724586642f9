import type { Database } from '#db/client.server'
import { findStudioCourse, insertCourse } from '#db/queries/course-settings'
import { claimTree, listOrder } from '#db/queries/tree-order'
import { audit } from '../audit.server'

type NewCourse = { trainerId: string; id: string; title: string; summary: string; audience: string; now: Date }

/** Add an empty course, last of all. A repeat changes nothing and counts as done; another course of that id refuses as `taken`. */
export async function createCourse(db: Database, { trainerId, now, ...course }: NewCourse): Promise<{ courseId: string } | { problem: 'taken' }> {
  return db.transaction().execute(async (tx) => {
    await claimTree(tx)
    const { length: position } = await listOrder(tx, 'course', '')
    if (!(await insertCourse(tx, { ...course, position }))) {
      const there = await findStudioCourse(tx, course.id)
      const repeated = there?.title === course.title && there.summary === course.summary && there.audience === course.audience
      return repeated ? { courseId: course.id } : { problem: 'taken' as const }
    }
    const { id, title, summary, audience } = course
    await audit(tx, { actorId: trainerId, action: 'course.created', subjectType: 'course', subjectId: id, after: { title, summary, audience } }, now)
    return { courseId: id }
  })
}
