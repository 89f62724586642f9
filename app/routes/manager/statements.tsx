import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { pageTitle } from '../../components/error-words'
import { PeriodTable } from '../../components/incentives/period-table'
import { EmptyState, PageHead } from '../../components/page'
import { requireManager } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { readMemberPeriods } from '../../workflows/team/read-member-pay.server'
import { recordLook } from '../../workflows/team/record-look.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Statements · ${data.name}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const now = new Date()
  const { person, periods } = found(await readMemberPeriods(db, manager.id, params.person ?? '', now.getTime()))
  if (!person.lookedAt) await recordLook(db, manager.id, person.id, now)
  return { id: person.id, name: person.name, periods }
}

export default function MemberStatements() {
  const { id, name, periods } = useLoaderData<typeof loader>()
  const firstName = name.split(' ')[0] ?? name
  return (
    <>
      <PageHead title="Statements" lead={`What each period of a plan comes to for ${name}.`} back={{ to: `/team/${id}`, label: name }} />
      {periods.length === 0 ? (
        <EmptyState title="No period yet">{`When a plan that is for ${firstName} has a period, its statement stands here from the first day.`}</EmptyState>
      ) : (
        <PeriodTable periods={periods} path={`/team/${id}/statements`} />
      )}
      <p className="no-print mt-10 text-sm text-ink-quiet">{`Once a day it is written down that you looked at ${name}’s figures.`}</p>
    </>
  )
}
