import type { Database } from '#db/client.server'
import { findRule, insertRule } from '#db/queries/assignment-rules'
import { audit } from '../audit.server'
import { judgeRule, type RuleDraft, type RuleFault } from './preview-rule.server'
import { reachRule } from './reach-rule.server'

/**
 * Switch a rule on, and assign to everyone whom it means now; a round reaches whoever comes later, and whoever is left where this is stopped. `id` is made with the
 * form: a repeat changes nothing and counts as done. `used`: the id is that of a rule which was switched off since.
 */
export async function switchRuleOn(db: Database, managerId: string, { id, ...draft }: RuleDraft & { id: string }, now: Date): Promise<{ problem: RuleFault | 'used' } | { ruleId: string }> {
  const judged = await judgeRule(db, managerId, draft, now)
  if ('problem' in judged) return judged
  await db.transaction().execute(async (tx) => {
    if (!(await insertRule(tx, { ...draft, id, managerId, onAt: now.getTime() }))) return
    await audit(tx, { actorId: managerId, action: 'rule.switched-on', subjectType: 'rule', subjectId: id, after: draft }, now)
  })
  const rule = await findRule(db, managerId, id)
  if (!rule || rule.offAt !== null) return { problem: 'used' }
  await reachRule(db, rule, now)
  return { ruleId: id }
}
