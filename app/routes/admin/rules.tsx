import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { db } from '#db/client.server'
import { HandOver } from '../../components/admin/hand-over'
import { pageTitle } from '../../components/error-words'
import { EmptyState, Notice, PageHead } from '../../components/page'
import { othersSentence, takenWords } from '../../components/team/rule-words'
import { requireAdmin } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { listRulesAlone } from '../../workflows/rules/find-owned.server'
import { listRuleNames } from '../../workflows/rules/list-rule-choices.server'
import { takeRuleOver } from '../../workflows/rules/take-over.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Rules without a manager', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const [alone, names] = await Promise.all([listRulesAlone(db), listRuleNames(db)])
  const rules = alone.map(({ rule, trouble, takers, nowhere }) => ({
    id: rule.id, name: rule.name, sentence: othersSentence(rule, names), reached: rule.reached, owner: rule.owner.name, fromId: rule.managerId, trouble, takers, nowhere,
    follows: rule.whom.kind === 'fit' && rule.whom.teamIds.length === 0, sentId: uuid(),
  }))
  return { rules, done: new URL(request.url).searchParams.has('done') }
}

const form = z.object({
  id: z.uuid('This form is not whole. Load the page again.'), rule: line('Choose a rule.', 100), from: line('This form is not whole. Load the page again.', 100), to: line('Choose a manager.', 100),
})

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults, parsed.values)
  const { id, rule: ruleId, from: fromId, to: toId } = parsed.data
  const given = found(await takeRuleOver(db, { ruleId, actorId: admin.id, toId, fromId, id, now: new Date() }))
  return 'problem' in given ? refused({ to: takenWords(given.by) }, parsed.data, 409) : redirect('/admin/rules?done')
}

export default function Rules() {
  const { rules, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  return (
    <>
      <PageHead title="Rules without a manager" lead="They reach nobody new until they have a manager again; what they assigned stays. Hand each to somebody who manages all of its teams." />
      {done && !refusal ? <Notice>Handed over. The rule stands among the new manager’s own.</Notice> : null}
      {rules.length > 0 ? (
        <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
          {rules.map((rule) => (
            <HandOver key={rule.id} rule={rule} refusal={refusal?.values.rule === rule.id ? refusal : null} />
          ))}
        </ul>
      ) : (
        <EmptyState title="Every rule has its manager">When a manager is switched off or loses the teams of a rule, it will stand here with the reason.</EmptyState>
      )}
    </>
  )
}
