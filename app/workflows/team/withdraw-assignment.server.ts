import type { Database } from '#db/client.server'
import { claimWithdrawal, findManagedAssignment } from '#db/queries/assignments'
import { audit } from '../audit.server'

/** Take an assignment back; what people did for it stays done. A repeat changes nothing. False when it is not this manager's, or gone. */
export async function withdrawAssignment(db: Database, managerId: string, id: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const assignment = await findManagedAssignment(tx, managerId, id)
    if (!assignment || !(await claimWithdrawal(tx, id, now))) return false
    const { title, quiz, target, dueOn, note } = assignment
    await audit(tx, { actorId: managerId, action: 'assignment.withdrawn', subjectType: 'assignment', subjectId: id, before: { title, quiz, target, dueOn, note } }, now)
    return true
  })
}
