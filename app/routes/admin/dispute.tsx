import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { pageTitle } from '../../components/error-words'
import { DecideForm } from '../../components/incentives/decide-form'
import { DisputeView } from '../../components/incentives/dispute-view'
import { PageHead } from '../../components/page'
import { isOpen } from '../../domain/incentives/statement/dispute'
import { requireAdmin } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { showDispute } from '../../workflows/incentives/show-dispute.server'
import { answerDispute } from '../answer-dispute.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data ? `Dispute of ${data.shown.dispute.personName}` : 'Dispute', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const shown = found(await showDispute(db, params.dispute ?? '', { personId: admin.id, mayDecide: true }))
  return { shown, own: shown.dispute.personId === admin.id, now: Date.now() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const id = params.dispute ?? ''
  const { about } = found(await showDispute(db, id, { personId: admin.id, mayDecide: true }))
  const currency = about?.kind === 'line' ? about.currency : null
  return (await answerDispute(request, { disputeId: id, actorId: admin.id, mayDecide: true, currency })) ?? redirect(`/admin/disputes/${id}`)
}

export default function DisputePage() {
  const { shown, own, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const currency = shown.about?.kind === 'line' ? shown.about.currency : null
  return (
    <>
      <PageHead title={`Dispute of ${shown.dispute.personName}`} back={{ to: '/admin/disputes', label: 'Disputes' }} />
      <DisputeView shown={shown} now={now} />
      {!isOpen(shown.dispute.state) ? null : own ? (
        <p className="mt-6 text-ink-quiet">You raised this yourself, so somebody else answers it.</p>
      ) : (
        <DecideForm key={shown.acts.length} seen={shown.acts.length} currency={currency} refusal={refusal} />
      )}
    </>
  )
}
