import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { PeriodTable } from '../../components/incentives/period-table'
import { EmptyState, PageHead } from '../../components/page'
import { requireRep } from '../../http/access.server'
import { listPeriodsOfPerson } from '../../workflows/incentives/show-statement.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Statements', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const mostListed = 60

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  return { periods: await listPeriodsOfPerson(db, rep.id, mostListed) }
}

export default function Statements() {
  const { periods } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title="Statements"
        lead="What each period of a plan comes to for you, down to the contract and the answer."
        back={{ to: '/rewards', label: 'Rewards' }}
        action={
          <div className="flex flex-wrap gap-3">
            <ButtonLink to="/rewards/contracts">Your contracts</ButtonLink>
            <ButtonLink to="/rewards/disputes">Your questions</ButtonLink>
          </div>
        }
      />
      {periods.length === 0 ? (
        <EmptyState title="No period yet">When a plan that is for you has a period, its statement stands here from the first day, and moves as you do.</EmptyState>
      ) : (
        <PeriodTable periods={periods} path="/rewards" />
      )}
    </>
  )
}
