import type { Database } from '#db/client.server'
import { type CourseSettings, findStudioCourse, updateCourse } from '#db/queries/course-settings'
import { claimTree } from '#db/queries/tree-order'
import { audit } from '../audit.server'

/** Change what a course is called, what it says, and whether its lessons need a review. The same again changes nothing. Null: no such course. */
export async function editCourse(
  db: Database,
  edit: { trainerId: string; courseId: string; settings: CourseSettings; now: Date },
): Promise<{ changed: boolean } | null> {
  const { courseId, settings } = edit
  return db.transaction().execute(async (tx) => {
    await claimTree(tx)
    const there = await findStudioCourse(tx, courseId)
    if (!there) return null
    const before: CourseSettings = { title: there.title, summary: there.summary, audience: there.audience, reviewRequired: there.reviewRequired }
    if (JSON.stringify(before) === JSON.stringify(settings)) return { changed: false }
    await updateCourse(tx, courseId, settings)
    await audit(tx, { actorId: edit.trainerId, action: 'course.edited', subjectType: 'course', subjectId: courseId, before, after: settings }, edit.now)
    return { changed: true }
  })
}
