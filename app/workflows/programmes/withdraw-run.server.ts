import type { Database } from '#db/client.server'
import { claimPerson } from '#db/queries/people'
import { listCourseFacts } from '#db/queries/programme-facts'
import { claimRunWithdrawal, listRounds, putRenewals } from '#db/queries/programme-runs'
import { putRunAssignments } from '#db/queries/run-assignments'
import { findMember } from '#db/queries/team-report'
import { coursesIn } from '../../domain/progress/programme/done-parts'
import { audit } from '../audit.server'

export type RunWithdrawal = { managerId: string; personId: string; programmeId: string; reason: string; now: Date }

/**
 * Take a person of this manager out of a programme: what it still asks for is taken back, nothing renews it, what was done stays done. A repeat changes nothing. False
 * when they are no person of this manager, or not in the programme.
 */
export async function withdrawRun(db: Database, { managerId, personId, programmeId, reason, now }: RunWithdrawal): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (!(await findMember(tx, managerId, personId, now.getTime()))) return false
    await claimPerson(tx, personId)
    const run = (await listRounds(tx, personId, programmeId)).at(-1)
    if (!run || !(await claimRunWithdrawal(tx, run.id, { by: managerId, reason, now }))) return false
    const facts = await listCourseFacts(tx, personId, coursesIn(run.programme))
    const finished = new Set(facts.flatMap((course) => (course.finishedAt === null ? [] : [course.id])))
    await putRunAssignments(tx, { runId: run.id, personId, assignedBy: run.assignedBy, note: '', now }, [], finished)
    await putRenewals(tx, run, run.startsOn, [])
    const { title } = run.programme
    await audit(tx, { actorId: managerId, action: 'programme.withdrawn', subjectType: 'programme', subjectId: programmeId, before: { title, personId, round: run.round }, after: { reason } }, now)
    return true
  })
}
