import type { Database } from '#db/client.server'
import { listAssignmentsFor } from '#db/queries/assignments'
import { hasExtension, insertExtension } from '#db/queries/extensions'
import { isManaged } from '#db/queries/managed-teams'
import { claimPerson } from '#db/queries/people'
import { noteChange } from '#db/queries/team-changes'
import { dayOf } from '../../domain/evidence/day'
import { type DueDayFault, dueDayFault } from '../../domain/insight/due-day'
import { audit } from '../audit.server'

/** `id` is made with the form, so that sending it twice is known as one. `dueOn`: an ISO day. */
type Extending = { managerId: string; personId: string; assignmentId: string; id: string; dueOn: string; reason: string; now: Date }

/** `not-later`: it is due no earlier than that already. `own`: nobody gives themself longer. */
export type ExtensionFault = DueDayFault | 'not-later' | 'own'

/**
 * Give one person longer for what is assigned to them, by name, by a rule or through their team; for everybody else its day stays. A repeat changes nothing and counts
 * as done. Null where the person is not this manager's, or nothing such is assigned to them.
 */
export async function extendAssignment(db: Database, { managerId, personId, assignmentId, id, dueOn, reason, now }: Extending): Promise<{ problem: ExtensionFault } | { dueOn: string } | null> {
  return db.transaction().execute(async (tx) => {
    if (!(await isManaged(tx, managerId, personId))) return null
    await claimPerson(tx, personId)
    const assignment = (await listAssignmentsFor(tx, personId)).find((one) => one.id === assignmentId)
    if (!assignment) return null
    if (managerId === personId) return { problem: 'own' as const }
    if (await hasExtension(tx, id)) return { dueOn }
    const fault = dueDayFault(dueOn, dayOf(now.getTime()))
    if (fault) return { problem: fault }
    if (dueOn <= assignment.dueOn) return { problem: 'not-later' as const }
    await insertExtension(tx, { id, personId, assignmentId, dueOn, reason, grantedBy: managerId, now })
    await noteChange(tx, personId, 'progress', now)
    const { courseId, moduleId, dueOn: was } = assignment
    const work = moduleId === null ? { courseId } : { moduleId }
    await audit(tx, { actorId: managerId, action: 'assignment.extended', subjectType: 'person', subjectId: personId, before: { ...work, dueOn: was }, after: { ...work, dueOn, reason } }, now)
    return { dueOn }
  })
}
