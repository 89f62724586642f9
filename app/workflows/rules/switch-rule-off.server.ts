import type { Database } from '#db/client.server'
import { claimRule, findRule, setRuleOff } from '#db/queries/assignment-rules'
import { withdrawUnfinished } from '#db/queries/rule-people'
import { audit } from '../audit.server'

/**
 * Switch a rule off: it reaches nobody new. What it assigned stands, or, with `takeBack`, only what people finished. A repeat changes nothing. Null where there is no
 * such rule of this manager.
 */
export async function switchRuleOff(db: Database, managerId: string, ruleId: string, takeBack: boolean, now: Date): Promise<{ off: boolean } | null> {
  return db.transaction().execute(async (tx) => {
    if (!(await findRule(tx, managerId, ruleId))) return null
    const rule = await claimRule(tx, ruleId)
    if (rule?.offAt !== null) return { off: false }
    await setRuleOff(tx, ruleId, managerId, now)
    const takenBack = takeBack ? await withdrawUnfinished(tx, ruleId, now) : 0
    await audit(tx, { actorId: managerId, action: 'rule.switched-off', subjectType: 'rule', subjectId: ruleId, after: { name: rule.name, takenBack } }, now)
    return { off: true }
  })
}
