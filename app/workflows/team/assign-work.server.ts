import type { Database } from '#db/client.server'
import { claimTarget, findSameAssignment, insertAssignment } from '#db/queries/assignments'
import { audit } from '../audit.server'
import { type AssignmentDraft, type AssignmentFault, judgeDraft } from './preview-assignment.server'

/** `id` is made with the form that is sent, so that sending it twice is known as one. */
export type AssignmentOrder = AssignmentDraft & { id: string }

/**
 * Assign a course or a quiz to a team or a person of this manager. A repeat of the same order changes nothing and counts as done; another
 * order for the same work, target and day is refused.
 */
export async function assignWork(db: Database, managerId: string, sent: AssignmentOrder, now: Date): Promise<{ problem: AssignmentFault } | { reached: number }> {
  const judged = await judgeDraft(db, managerId, sent, now)
  if ('problem' in judged) return judged
  const { work, preview } = judged
  const done = { reached: preview.people.length + preview.done.length }
  const { id, target, dueOn, note } = sent
  return db.transaction().execute(async (tx) => {
    await claimTarget(tx, target)
    const same = await findSameAssignment(tx, { ...sent, ...work })
    if (same !== null) return same === id ? done : { problem: 'same' as const }
    const order = { ...work, teamId: target.kind === 'team' ? target.id : null, personId: target.kind === 'person' ? target.id : null, dueOn, note }
    if (!(await insertAssignment(tx, { id, ...order, assignedBy: managerId, now }))) return { problem: 'used' as const }
    await audit(tx, { actorId: managerId, action: 'assignment.created', subjectType: 'assignment', subjectId: id, after: { title: preview.title, ...order } }, now)
    return done
  })
}
