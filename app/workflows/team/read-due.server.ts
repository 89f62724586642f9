import type { Database } from '#db/client.server'
import { listAssignmentsFor } from '#db/queries/assignments'
import { listExtensions } from '#db/queries/extensions'
import { findFinished, findPassed } from '#db/queries/finished-work'
import { findMember } from '#db/queries/team-report'

const day = 24 * 60 * 60 * 1000

/**
 * What is due for one rep of a manager, the earliest day first, each with what they were given longer and when they finished it (ms epoch). `usedUp`: a quiz of which no
 * attempt is left. Null when not theirs.
 */
export async function readDue(db: Database, managerId: string, personId: string, now: number) {
  const [found, assigned] = await Promise.all([findMember(db, managerId, personId, now - (now % day)), listAssignmentsFor(db, personId)])
  if (!found) return null
  const [courses, quizzes, extensions] = await Promise.all([
    findFinished(db, personId, assigned.map(({ courseId }) => courseId)),
    findPassed(db, personId, assigned.flatMap(({ moduleId }) => moduleId ?? [])),
    listExtensions(db, personId, assigned.map(({ id }) => id)),
  ])
  return {
    id: found.member.id, name: found.member.name, lookedAt: found.lookedAt, mayExtend: managerId !== personId,
    assigned: assigned.flatMap(({ id, courseId, moduleId, dueOn, note, assignedBy, extended }) => {
      const work = moduleId === null ? courses.get(courseId) : quizzes.get(moduleId)
      if (!work) return []
      return [{ id, dueOn, note, assignedBy, from: extended?.from ?? null, quiz: moduleId !== null, usedUp: false, ...work, extensions: extensions.filter((one) => one.assignmentId === id) }]
    }),
  }
}
