import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listRules } from '#db/queries/assignment-rules'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead, Section } from '../../components/page'
import { RuleList } from '../../components/team/rule-list'
import { othersSentence, ruleSentence } from '../../components/team/rule-words'
import { RulesToTake } from '../../components/team/rules-to-take'
import { requireManager } from '../../http/access.server'
import { listRulesToTake } from '../../workflows/rules/find-owned.server'
import { listRuleNames } from '../../workflows/rules/list-rule-choices.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Rules', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const mostShown = 200

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const [rules, { toTake, resting }, names] = await Promise.all([listRules(db, manager.id, mostShown), listRulesToTake(db, manager.id), listRuleNames(db)])
  return {
    rules: rules.map((rule) => ({ id: rule.id, name: rule.name, sentence: ruleSentence(rule, names), reached: rule.reached, onAt: rule.onAt, offAt: rule.offAt, trouble: resting.get(rule.id) ?? null })),
    toTake: toTake.map(({ rule, trouble }) => ({ id: rule.id, name: rule.name, sentence: othersSentence(rule, names), reached: rule.reached, owner: rule.owner.name, trouble })),
  }
}

export default function Rules() {
  const { rules, toTake } = useLoaderData<typeof loader>()
  const make = (
    <ButtonLink to="/team/rules/new" look="primary">
      Make a rule
    </ButtonLink>
  )
  return (
    <>
      <PageHead
        title="Rules" lead="What is assigned to whoever fits, now and whenever they join." back={{ to: '/team/assign', label: 'Assign' }} action={rules.length > 0 ? make : undefined}
      />
      {rules.length > 0 ? (
        <RuleList rules={rules} />
      ) : (
        <EmptyState title="No rule yet" action={make}>
          A rule says what is due for whom: for everyone in a team with a role, say, ten working days after the day they join. You see whom it reaches before you switch it on.
        </EmptyState>
      )}
      {toTake.length > 0 ? (
        <Section title="Rules of others" lead="You manage all of their teams, so you may take them over. You see what changes first." id="others">
          <RulesToTake rules={toTake} />
        </Section>
      ) : null}
    </>
  )
}
