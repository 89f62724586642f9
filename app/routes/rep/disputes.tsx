import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listDisputesOf } from '#db/queries/disputes'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { DisputeList } from '../../components/incentives/dispute-list'
import { EmptyState, PageHead } from '../../components/page'
import { requireRep } from '../../http/access.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Your questions', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const mostListed = 100

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  return { disputes: await listDisputesOf(db, rep.id, mostListed), now: Date.now() }
}

export default function Disputes() {
  const { disputes, now } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title="Your questions" lead="What you questioned of your pay or your contracts, and what was decided." back={{ to: '/rewards/statements', label: 'Statements' }} />
      {disputes.length > 0 ? (
        <DisputeList caption="What you questioned, newest first" disputes={disputes} path="/rewards/disputes" now={now} />
      ) : (
        <EmptyState title="You questioned nothing yet" action={<ButtonLink to="/rewards/contracts">Look at your contracts</ButtonLink>}>
          If a line of a closed statement or what was told of a contract is wrong, question it there. Somebody answers within ten working days.
        </EmptyState>
      )}
    </>
  )
}
