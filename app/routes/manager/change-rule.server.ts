import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { line, parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { putBack } from '../../workflows/rules/put-back.server'
import { switchRuleOff } from '../../workflows/rules/switch-rule-off.server'
import { takeOut } from '../../workflows/rules/take-out.server'

const person = z.string().min(1).max(100)

const changeForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('off'), takeBack: z.literal('yes').optional() }),
  z.object({ intent: z.literal('out'), person, id: z.uuid('This form is not whole. Load the page again.'), reason: line('Say why, in a few words.', 300) }),
  z.object({ intent: z.literal('back'), person }),
], 'Choose what to do.')

/** Do what a form of a rule's page asks for: a redirect that says what was done, or what is wrong beside the field. The rule is known to be this manager's. */
export async function changeRule(form: FormData, acting: { managerId: string; ruleId: string; now: Date }) {
  const parsed = parse(changeForm, form)
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const change = parsed.data
  const to = (done: string) => redirect(`/team/rules/${acting.ruleId}?done=${done}`)
  if (change.intent === 'off') {
    const { off } = found(await switchRuleOff(db, acting.managerId, acting.ruleId, change.takeBack === 'yes', acting.now))
    return to(off ? (change.takeBack === 'yes' ? 'off-back' : 'off') : 'same')
  }
  if (change.intent === 'out') {
    const { out } = found(await takeOut(db, { ...acting, personId: change.person, id: change.id, reason: change.reason }))
    return to(out ? 'out' : 'same')
  }
  const { back } = found(await putBack(db, { ...acting, personId: change.person }))
  return to(back ? 'back' : 'same')
}
