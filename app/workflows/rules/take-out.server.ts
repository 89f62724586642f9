import type { Database } from '#db/client.server'
import { claimRule, findRule } from '#db/queries/assignment-rules'
import { insertException } from '#db/queries/rule-exceptions'
import { isBegunBy } from '#db/queries/programme-runs'
import { withdrawFrom } from '#db/queries/rule-people'
import { isManaged } from '#db/queries/managed-teams'
import { audit } from '../audit.server'
import { withdrawRun } from '../programmes/withdraw-run.server'

/** `id` is made with the form, so that sending it twice is known as one. */
type TakingOut = { managerId: string; ruleId: string; personId: string; id: string; reason: string; now: Date }

/**
 * Take one person out of a rule, whether it has reached them or not: what it assigned to them is taken back, a programme
 * that it began is withdrawn, and it does not reach them again until they are put back.
 * Who is out already stays so. Null where the rule or the person is not this manager's.
 */
export async function takeOut(db: Database, { managerId, ruleId, personId, id, reason, now }: TakingOut): Promise<{ out: boolean } | null> {
  const found = await findRule(db, managerId, ruleId)
  if (!found || !(await isManaged(db, managerId, personId))) return null
  if (found.work.kind === 'programme' && (await isBegunBy(db, ruleId, personId))) await withdrawRun(db, { managerId, personId, programmeId: found.work.id, reason, now })
  return db.transaction().execute(async (tx) => {
    const rule = await claimRule(tx, ruleId)
    const out = await insertException(tx, { id, ruleId, personId, reason, madeBy: managerId, now })
    if (!out) return { out }
    await withdrawFrom(tx, ruleId, personId, now)
    await audit(tx, { actorId: managerId, action: 'rule.person-out', subjectType: 'rule', subjectId: ruleId, after: { name: rule?.name, personId, reason } }, now)
    return { out }
  })
}
