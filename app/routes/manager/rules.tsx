import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listRules } from '#db/queries/assignment-rules'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { RuleList } from '../../components/team/rule-list'
import { ruleDueWords, ruleWhomWords } from '../../components/team/rule-words'
import { requireManager } from '../../http/access.server'
import { listRuleNames } from '../../workflows/rules/list-rule-choices.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Rules', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const mostShown = 200

export async function loader({ request }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const [rules, names] = await Promise.all([listRules(db, manager.id, mostShown), listRuleNames(db)])
  const shown = rules.map(({ id, name, title, work, whom, due, reached, onAt, offAt }) =>
    ({ id, name, sentence: `${work.kind === 'quiz' ? `The quiz “${title}”` : title} for ${ruleWhomWords(whom, names)}, ${ruleDueWords(due)}.`, reached, onAt, offAt }))
  return { rules: shown }
}

export default function Rules() {
  const { rules } = useLoaderData<typeof loader>()
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
    </>
  )
}
