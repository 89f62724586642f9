import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { pageTitle } from '../../components/error-words'
import { StatementHead } from '../../components/incentives/statement-head'
import { StatementView } from '../../components/incentives/statement-view'
import { PageHead } from '../../components/page'
import { dateWords } from '../../components/words'
import { requireManager } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { readMemberStatement } from '../../workflows/team/read-member-pay.server'
import { recordLook } from '../../workflows/team/record-look.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `${data.planName} · ${data.name}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const manager = await requireManager(request)
  const now = new Date()
  const { person, shown } = found(await readMemberStatement(db, manager.id, params.person ?? '', params.plan ?? '', params.from ?? '', now.getTime()))
  if (!person.lookedAt) await recordLook(db, manager.id, person.id, now)
  const { plan, period, statement, settlement, corrections } = shown
  return { id: person.id, name: person.name, planName: plan.name, from: period.from, to: period.to, statement, settlement, corrections, budgeted: plan.budget !== null }
}

export default function MemberStatement() {
  const { id, name, planName, from, to, statement, settlement, corrections, budgeted } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title={planName} lead={`${name}, ${dateWords(Date.parse(from))} to ${dateWords(Date.parse(to))}. It stands here in the words in which ${name} reads it.`}
        back={{ to: `/team/${id}/statements`, label: 'Statements' }}
      />
      <StatementHead statement={statement} settlement={settlement} budgeted={budgeted} />
      <StatementView statement={statement} corrections={corrections} own={false} questionPath={null} />
      <p className="no-print mt-10 text-sm text-ink-quiet">{`Once a day it is written down that you looked at ${name}’s figures.`}</p>
    </>
  )
}
