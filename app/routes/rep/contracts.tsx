import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { toldWords } from '../../components/outcomes/told-words'
import { EmptyState, PageHead } from '../../components/page'
import { metricWords } from '../../components/statement-words'
import { Table, Td, Th } from '../../components/table'
import { dateWords } from '../../components/words'
import { isDay } from '../../domain/evidence/day'
import { kindsOf, type OutcomeMetric } from '../../domain/incentives/statement/outcome-measures'
import { requireRep } from '../../http/access.server'
import { showContracts } from '../../workflows/incentives/show-contracts.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Your contracts', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const day = z.string().refine(isDay).nullable().catch(null)
const asked = z.object({
  of: z.enum(Object.keys(kindsOf) as [OutcomeMetric, ...OutcomeMetric[]]).nullable().catch(null),
  from: day, to: day,
  before: z.string().regex(/^\d{1,15} [\w-]{1,64}$/).nullable().catch(null),
})

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const params = new URL(request.url).searchParams
  const wanted = asked.parse({ of: params.get('of'), from: params.get('from'), to: params.get('to'), before: params.get('before') })
  return { ...(await showContracts(db, rep.id, wanted)), wanted }
}

export default function Contracts() {
  const { outcomes, older, wanted } = useLoaderData<typeof loader>()
  const filtered = wanted.of !== null || wanted.from !== null || wanted.to !== null
  const query = (before: string | null) =>
    new URLSearchParams(Object.entries({ ...wanted, before }).filter((entry): entry is [string, string] => entry[1] !== null)).toString()
  const about = [wanted.of === null ? null : metricWords(wanted.of), wanted.from && wanted.to ? `${dateWords(Date.parse(wanted.from))} to ${dateWords(Date.parse(wanted.to))}` : null].filter(Boolean).join(', ')
  return (
    <>
      <PageHead
        title="Your contracts"
        lead={filtered ? `What was told of them: ${about || 'a part'}.` : 'What was told of them, newest first. If something is wrong, question it.'}
        back={{ to: '/rewards/statements', label: 'Statements' }}
        action={filtered ? <ButtonLink to="/rewards/contracts">Show everything</ButtonLink> : undefined}
      />
      {outcomes.length === 0 ? (
        <EmptyState title="Nothing was told">What comes of your contracts stands here once a program of your company tells it.</EmptyState>
      ) : (
        <Table
          caption="What was told of your contracts"
          head={
            <>
              <Th>What</Th>
              <Th>Contract</Th>
              <Th>When</Th>
              <Th>Told by</Th>
            </>
          }
        >
          {outcomes.map((one) => (
            <tr key={one.id}>
              <Td head>
                {toldWords(one)}
                {one.clauseType === null ? null : <span className="block font-normal text-ink-quiet">{one.clauseType}</span>}
                {one.kind === 'retracted' ? null : (
                  <Link to={`/rewards/disputes/new?outcome=${one.id}`} className="link flex min-h-11 w-fit items-center font-normal" aria-label={`Question this: ${toldWords(one)}, contract ${one.contractId}`}>
                    Question this
                  </Link>
                )}
              </Td>
              <Td><span className="wrap-anywhere">{one.contractId}</span></Td>
              <Td><span className="whitespace-nowrap">{dateWords(one.at)}</span></Td>
              <Td>{one.source}</Td>
            </tr>
          ))}
        </Table>
      )}
      {older ? (
        <div className="mt-4">
          <ButtonLink to={`/rewards/contracts?${query(older)}`} rel="next">Older</ButtonLink>
        </div>
      ) : null}
    </>
  )
}
