import type { Database } from '#db/client.server'
import { claimRule, findRule, type Rule } from '#db/queries/assignment-rules'
import { isManaged } from '#db/queries/managed-teams'
import { claimPerson } from '#db/queries/people'
import { liftException } from '#db/queries/rule-exceptions'
import { dayOf } from '../../domain/evidence/day'
import { audit } from '../audit.server'
import { beginRun } from '../programmes/begin-run.server'
import { reachRule } from './reach-rule.server'

/**
 * Put somebody back into a rule; if it is on and means them, it reaches them at once, with a due day that is counted anew. A repeat changes nothing. Null where there is
 * no such rule of this manager.
 */
export async function putBack(db: Database, { managerId, ruleId, personId, now }: { managerId: string; ruleId: string; personId: string; now: Date }): Promise<{ back: boolean } | null> {
  const lifted = await db.transaction().execute(async (tx) => {
    if (!(await findRule(tx, managerId, ruleId))) return null
    const rule = await claimRule(tx, ruleId)
    const back = await liftException(tx, ruleId, personId, managerId, now)
    if (back) await audit(tx, { actorId: managerId, action: 'rule.person-back', subjectType: 'rule', subjectId: ruleId, after: { name: rule?.name, personId } }, now)
    return { back, rule }
  })
  if (lifted?.back && lifted.rule?.offAt === null) {
    await beginAgain(db, lifted.rule, personId, now)
    await reachRule(db, lifted.rule, now)
  }
  return lifted && { back: lifted.back }
}

/** A rule never begins anew what was withdrawn; whoever puts somebody back does. */
async function beginAgain(db: Database, { work, managerId }: Rule, personId: string, now: Date): Promise<void> {
  if (work.kind !== 'programme') return
  await db.transaction().execute(async (tx) => {
    if (!(await isManaged(tx, managerId, personId))) return
    await claimPerson(tx, personId)
    await beginRun(tx, { programmeId: work.id, personId, startsOn: dayOf(now.getTime()), assignedBy: managerId, ruleId: null }, now)
  })
}
