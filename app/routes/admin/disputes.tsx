import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listDisputes } from '#db/queries/disputes'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { DisputeList } from '../../components/incentives/dispute-list'
import { EmptyState, PageHead } from '../../components/page'
import { requireAdmin } from '../../http/access.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Disputes', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const perPage = 50
const asked = z.object({ settled: z.literal('yes').nullable().catch(null), page: z.coerce.number().int().min(1).max(100_000).catch(1) })

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const params = new URL(request.url).searchParams
  const { settled, page } = asked.parse({ settled: params.get('settled'), page: params.get('page') ?? 1 })
  const states = settled ? (['approved', 'partly', 'denied', 'withdrawn'] as const) : (['open', 'escalated'] as const)
  const rows = await listDisputes(db, states, { limit: perPage + 1, offset: (page - 1) * perPage })
  return { disputes: rows.slice(0, perPage), more: rows.length > perPage, settled: settled !== null, page, now: Date.now() }
}

export default function Disputes() {
  const { disputes, more, settled, page, now } = useLoaderData<typeof loader>()
  const to = (other: number) => `/admin/disputes?${new URLSearchParams({ ...(settled ? { settled: 'yes' } : {}), page: String(other) })}`
  return (
    <>
      <PageHead
        title="Disputes" lead={settled ? 'What was settled.' : 'What reps question of their pay and their contracts; the earliest day for an answer first.'}
        action={<ButtonLink to={settled ? '/admin/disputes' : '/admin/disputes?settled=yes'}>{settled ? 'Open ones' : 'Settled ones'}</ButtonLink>}
      />
      {disputes.length > 0 ? (
        <DisputeList caption="Disputes" disputes={disputes} path="/admin/disputes" named now={now} />
      ) : (
        <EmptyState title={settled ? 'Nothing was settled yet' : 'Nothing waits for an answer'}>What a rep questions stands here, with the day by which they are told.</EmptyState>
      )}
      <nav aria-label="Pages" className="mt-4 flex justify-between gap-4">
        {page > 1 ? <ButtonLink to={to(page - 1)} rel="prev">Earlier</ButtonLink> : <span />}
        {more ? <ButtonLink to={to(page + 1)} rel="next">More</ButtonLink> : null}
      </nav>
    </>
  )
}
