import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { Badge } from '../../components/badge'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { Table, Td, Th } from '../../components/table'
import { countWords, dateWords, whenWords } from '../../components/words'
import { requireAdmin } from '../../http/access.server'
import { listShownPlans } from '../../workflows/incentives/show-plans.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Incentive plans', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  return { plans: await listShownPlans(db), now: Date.now() }
}

export default function Plans() {
  const { plans, now } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title="Incentive plans" lead="What a month or quarter pays, by readiness and by what came of contracts."
        action={
          <div className="flex flex-wrap gap-3">
            <ButtonLink to="/admin/disputes">Disputes</ButtonLink>
            <ButtonLink to="/admin/plans/new" look="primary">Write a plan</ButtonLink>
          </div>
        }
      />
      {plans.length === 0 ? (
        <EmptyState title="No plan yet" action={<ButtonLink to="/admin/plans/new" look="primary">Write a plan</ButtonLink>}>A plan says who is paid for what. Its periods are opened and closed here.</EmptyState>
      ) : (
        <Table
          caption="Incentive plans"
          head={
            <>
              <Th>Plan</Th>
              <Th>In force</Th>
              <Th>Periods</Th>
              <Th>Saved</Th>
            </>
          }
        >
          {plans.map((plan) => (
            <tr key={plan.planId}>
              <Td head>
                <Link to={`/admin/plans/${plan.planId}`} className="link inline-flex min-h-11 items-center">{plan.name}</Link>
              </Td>
              <Td>
                {plan.startsOn && plan.endsOn ? <span className="whitespace-nowrap">{`${dateWords(Date.parse(plan.startsOn))} to ${dateWords(Date.parse(plan.endsOn))}`}</span> : <Badge tone="bad">Its text has faults</Badge>}
                {plan.every ? <span className="block text-ink-quiet">{`each ${plan.every}`}</span> : null}
              </Td>
              <Td>
                {countWords(plan.periods, 'period')}
                {plan.open > 0 ? <span className="block text-ink-quiet">{`${plan.open} not closed`}</span> : null}
              </Td>
              <Td><span className="whitespace-nowrap">{`${whenWords(plan.at, now)}${plan.author === null ? ', with the content' : ` by ${plan.author}`}`}</span></Td>
            </tr>
          ))}
        </Table>
      )}
    </>
  )
}
