import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { findPlanSeat } from '#db/queries/own-teams'
import { Badge } from '../../components/badge'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { Table, Td, Th } from '../../components/table'
import { countWords, dateWords, moneyWords } from '../../components/words'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { listPeriodsOfPerson } from '../../workflows/incentives/show-statement.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Statements', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const mostListed = 60

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const seat = found(await findPlanSeat(db, rep.id))
  return { periods: await listPeriodsOfPerson(db, seat, rep.id, mostListed) }
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
        <Table
          caption="Periods, the newest first"
          head={
            <>
              <Th>Period</Th>
              <Th>Plan</Th>
              <Th>State</Th>
              <Th align="right">Paid</Th>
            </>
          }
        >
          {periods.map((one) => (
            <tr key={`${one.planId} ${one.from}`}>
              <Td head>
                <Link to={`/rewards/${one.planId}/${one.from}`} className="link inline-flex min-h-11 items-center">{`${dateWords(Date.parse(one.from))} to ${dateWords(Date.parse(one.to))}`}</Link>
              </Td>
              <Td>
                {one.planName}
                {one.badges.length > 0 ? <span className="mt-1 flex flex-wrap gap-1">{one.badges.map((name) => <Badge key={name} tone="accent">{name}</Badge>)}</span> : null}
              </Td>
              <Td>{one.closed ? 'Closed' : 'Under way'}</Td>
              <Td align="right">
                <span className="figures whitespace-nowrap">{one.paid === null ? '–' : moneyWords(one.paid, one.currency)}</span>
                {one.points ? <span className="figures block whitespace-nowrap text-ink-quiet">{countWords(one.points, 'point')}</span> : null}
              </Td>
            </tr>
          ))}
        </Table>
      )}
    </>
  )
}
