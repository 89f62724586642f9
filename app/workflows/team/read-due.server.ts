import type { Database } from '#db/client.server'
import { listAssignmentsFor } from '#db/queries/assignments'
import { listExtensions } from '#db/queries/extensions'
import { findFinished } from '#db/queries/finished-courses'
import { findMember } from '#db/queries/team-report'

const day = 24 * 60 * 60 * 1000

/** What is due for one rep of a manager, the earliest day first, each with what they were given longer and when they finished it (ms epoch). Null when not theirs. */
export async function readDue(db: Database, managerId: string, personId: string, now: number) {
  const [found, assigned] = await Promise.all([findMember(db, managerId, personId, now - (now % day)), listAssignmentsFor(db, personId)])
  if (!found) return null
  const [courses, extensions] = await Promise.all([
    findFinished(db, personId, assigned.map(({ courseId }) => courseId)),
    listExtensions(db, personId, assigned.map(({ id }) => id)),
  ])
  return {
    id: found.member.id, name: found.member.name, lookedAt: found.lookedAt, mayExtend: managerId !== personId,
    assigned: assigned.flatMap(({ id, courseId, dueOn, note, assignedBy, extended }) => {
      const course = courses.get(courseId)
      if (!course) return []
      return [{ id, dueOn, note, assignedBy, from: extended?.from ?? null, title: course.title, finishedAt: course.finishedAt, extensions: extensions.filter((one) => one.assignmentId === id) }]
    }),
  }
}
