import type { Database } from '#db/client.server'
import { claimRule, findRule } from '#db/queries/assignment-rules'
import { liftException } from '#db/queries/rule-exceptions'
import { audit } from '../audit.server'
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
  if (lifted?.back && lifted.rule?.offAt === null) await reachRule(db, lifted.rule, now)
  return lifted && { back: lifted.back }
}
