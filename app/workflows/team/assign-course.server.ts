import type { Database } from '#db/client.server'
import { claimTarget, findSameAssignment, insertAssignment } from '#db/queries/assignments'
import { audit } from '../audit.server'
import { type AssignmentDraft, type AssignmentFault, judgeDraft } from './preview-assignment.server'

/** `id` is made with the form that is sent, so that sending it twice is known as one. */
export type AssignmentOrder = AssignmentDraft & { id: string }

/**
 * Assign a course to a team or a person of this manager. A repeat of the same order changes nothing and counts as done; another
 * order for the same course, target and day is refused.
 */
export async function assignCourse(db: Database, managerId: string, order: AssignmentOrder, now: Date): Promise<{ problem: AssignmentFault } | { reached: number }> {
  const judged = await judgeDraft(db, managerId, order, now)
  if ('problem' in judged) return judged
  const done = { reached: judged.preview.people.length }
  const { id, courseId, target, dueOn, note } = order
  return db.transaction().execute(async (tx) => {
    await claimTarget(tx, target)
    const same = await findSameAssignment(tx, order)
    if (same !== null) return same === id ? done : { problem: 'same' as const }
    const after = { courseId, teamId: target.kind === 'team' ? target.id : null, personId: target.kind === 'person' ? target.id : null, dueOn, note }
    if (!(await insertAssignment(tx, { id, ...after, assignedBy: managerId, now }))) return { problem: 'used' as const }
    await audit(tx, { actorId: managerId, action: 'assignment.created', subjectType: 'assignment', subjectId: id, after }, now)
    return done
  })
}
