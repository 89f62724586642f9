import type { Database, Tx } from '#db/client.server'
import { claimRule, findRule } from '#db/queries/assignment-rules'
import { findPerson } from '#db/queries/people'
import { insertTakeover } from '#db/queries/rule-owners'
import { environment } from '../../http/environment.server'
import { audit } from '../audit.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import type { Letter } from '../mail/letters'
import { ruleHandedLetter, ruleTakenLetter } from '../mail/rule-taken-letter'
import { findOwned } from './find-owned.server'
import { reachRule } from './reach-rule.server'

/** `actorId` does it for `toId`, who is the same unless an administrator hands it over. `fromId`: whose it was when it was looked at. `id` is made with the form. */
export type TakingOver = { ruleId: string; actorId: string; toId: string; fromId: string; id: string; now: Date }

/** `taken`: it belongs to somebody else than when it was looked at, `by` name. */
export type TakenOver = { problem: 'taken'; by: string } | { ruleId: string }

/**
 * Let a rule that is on belong to a manager who has the right over all teams that it is for. Whoever had it is told by mail where they may still sign in, and whoever gets it from
 * an administrator. Of two at the same moment one wins; a repeat changes nothing and counts as done. Null where there is no such rule, or it is not theirs to take.
 */
export async function takeRuleOver(db: Database, { ruleId, actorId, toId, fromId, id, now }: TakingOver): Promise<TakenOver | null> {
  const taken = await db.transaction().execute(async (tx): Promise<TakenOver | null> => {
    const claimed = await claimRule(tx, ruleId)
    if (!claimed || claimed.offAt !== null) return null
    if (claimed.managerId === toId) return { ruleId }
    const [found] = await findOwned(tx, { ruleId })
    const taker = found?.takers.find((one) => one.id === toId)
    if (!found || !taker) return null
    const { name, owner } = claimed
    if (claimed.managerId !== fromId || !(await insertTakeover(tx, { id, ruleId, fromId, toId, madeBy: actorId, now }))) return { problem: 'taken', by: owner.name }
    await audit(tx, { actorId, action: 'rule.taken-over', subjectType: 'rule', subjectId: ruleId, before: { managerId: fromId }, after: { name, managerId: toId, trouble: found.trouble } }, now)
    if (owner.active) await tell(tx, fromId, (person) => ruleTakenLetter({ name: person, rule: name, by: taker.name, link: linkTo('/team/rules') }), now)
    if (actorId !== toId) await tell(tx, toId, (person) => ruleHandedLetter({ name: person, rule: name, from: owner.name, link: linkTo(`/team/rules/${ruleId}`) }), now)
    return { ruleId }
  })
  const rule = taken && 'ruleId' in taken ? await findRule(db, toId, ruleId) : null
  if (rule) await reachRule(db, rule, now)
  return taken
}

const linkTo = (path: string) => `${environment().APP_URL}${path}`

async function tell(tx: Tx, personId: string, letterTo: (name: string) => Letter, now: Date): Promise<void> {
  const person = await findPerson(tx, personId)
  if (person) await enqueueMail(tx, person.email, letterTo(person.name), now)
}
