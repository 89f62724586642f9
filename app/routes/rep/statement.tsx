import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { StatementHead } from '../../components/incentives/statement-head'
import { StatementView } from '../../components/incentives/statement-view'
import { PageHead } from '../../components/page'
import { dateWords } from '../../components/words'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { showStatement } from '../../workflows/incentives/show-statement.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.planName ?? 'Statement', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const { plan, period, statement, running, settlement, corrections } = found(await showStatement(db, rep.id, params.plan ?? '', params.from ?? ''))
  return {
    planId: plan.id, planName: plan.name, description: plan.description, periodId: period.id, from: period.from, to: period.to, statement, running, settlement, corrections,
    budgeted: plan.budget !== null,
  }
}

export default function StatementPage() {
  const { planId, planName, description, periodId, from, to, statement, running, settlement, corrections, budgeted } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title={planName}
        lead={`${dateWords(Date.parse(from))} to ${dateWords(Date.parse(to))}. ${description}`}
        back={{ to: '/rewards/statements', label: 'Statements' }}
        action={running ? <ButtonLink to={`/rewards/${planId}/${from}/what-if`} look="primary">What if</ButtonLink> : undefined}
      />
      <StatementHead statement={statement} settlement={settlement} budgeted={budgeted} />
      <StatementView
        statement={statement} corrections={corrections} own
        questionPath={running ? null : (lineId) => `/rewards/disputes/new?${new URLSearchParams({ period: periodId, line: lineId })}`}
      />
    </>
  )
}
