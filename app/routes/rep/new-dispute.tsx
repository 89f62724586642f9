import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { db } from '#db/client.server'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { DisputeFileFields } from '../../components/incentives/dispute-file-fields'
import { aboutWords } from '../../components/incentives/dispute-words'
import { Card, PageHead } from '../../components/page'
import { TextArea } from '../../components/text-area'
import type { Disputed } from '../../domain/incentives/statement/dispute'
import { requireRep } from '../../http/access.server'
import { line } from '../../http/forms'
import { found } from '../../http/refusals.server'
import { raiseDispute } from '../../workflows/incentives/raise-dispute.server'
import { showAbout } from '../../workflows/incentives/show-dispute.server'
import { limitOfHandedIn } from '../../workflows/media/judge-handed-in.server'
import { withAnyForm } from '../../workflows/media/receive-form.server'
import { takeDisputeForm } from '../take-dispute-form.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Question this', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const mostWords = 2000
const form = z.object({ sentId: z.uuid(), reason: line('Say what is wrong, and how you know.', mostWords) })

/** What the address says is questioned. */
function disputedIn(request: Request): Disputed | null {
  const params = new URL(request.url).searchParams
  const [outcomeId, periodId, lineId] = ['outcome', 'period', 'line'].map((name) => params.get(name)?.slice(0, 200))
  if (outcomeId) return { kind: 'outcome', outcomeId }
  return periodId && lineId ? { kind: 'line', periodId, lineId } : null
}

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const about = found(await showAbout(db, rep.id, found(disputedIn(request))))
  return { about, sentId: uuid() }
}

export async function action({ request }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const about = found(disputedIn(request))
  found(await showAbout(db, rep.id, about))
  return withAnyForm(request, limitOfHandedIn, async (received) => {
    const taken = await takeDisputeForm(form, received)
    if ('refusal' in taken) return taken.refusal
    const raised = found(await raiseDispute(db, { ...taken.data, files: taken.files, personId: rep.id, about, now: new Date() }))
    throw redirect(`/rewards/disputes/${raised.disputeId}`)
  })
}

export default function NewDispute() {
  const { about, sentId } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const back = about.kind === 'outcome' ? { to: '/rewards/contracts', label: 'Your contracts' } : { to: `/rewards/${about.planId}/${about.from}`, label: 'Statement' }
  return (
    <>
      <PageHead title="Question this" lead={aboutWords(about)} back={back} />
      <Card className="max-w-[720px]">
        <Form method="post" encType="multipart/form-data" className="space-y-5">
          {refusal?.faults.form || refusal?.faults.sentId ? <FormFault>This form is not whole. Load the page again.</FormFault> : null}
          <input type="hidden" name="sentId" value={sentId} />
          <TextArea
            label="What is wrong, and how do you know?" name="reason" rows={6} required maxLength={mostWords} defaultValue={refusal?.values.reason} fault={refusal?.faults.reason}
            help="Name the contract, the mail or the document that shows it. An administrator who had no part in it answers within ten working days."
          />
          <DisputeFileFields faults={refusal?.faults ?? {}} again={refusal !== undefined} />
          <Button look="primary" disabled={busy}>{busy ? 'Sending it' : 'Send the question'}</Button>
        </Form>
      </Card>
    </>
  )
}
