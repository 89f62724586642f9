import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { pageTitle } from '../../components/error-words'
import { DisputeView } from '../../components/incentives/dispute-view'
import { OwnDisputeForm } from '../../components/incentives/own-dispute-form'
import { PageHead } from '../../components/page'
import { isOpen } from '../../domain/incentives/statement/dispute'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { showDispute } from '../../workflows/incentives/show-dispute.server'
import { answerDispute } from '../answer-dispute.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Your question', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  return { shown: found(await showDispute(db, params.dispute ?? '', { personId: rep.id, mayDecide: false })), now: Date.now() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const id = params.dispute ?? ''
  found(await showDispute(db, id, { personId: rep.id, mayDecide: false }))
  return (await answerDispute(request, { disputeId: id, actorId: rep.id, mayDecide: false, currency: null })) ?? redirect(`/rewards/disputes/${id}`)
}

export default function OwnDispute() {
  const { shown, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  return (
    <>
      <PageHead title="Your question" back={{ to: '/rewards/disputes', label: 'Your questions' }} />
      <DisputeView shown={shown} now={now} />
      {isOpen(shown.dispute.state) ? <OwnDisputeForm key={shown.acts.length} seen={shown.acts.length} mayEscalate={shown.dispute.state === 'open'} refusal={refusal} /> : null}
    </>
  )
}
