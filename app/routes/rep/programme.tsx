import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listRounds } from '#db/queries/programme-runs'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Meter } from '../../components/meter'
import { Notice, PageHead, Section } from '../../components/page'
import { EarlierRounds } from '../../components/programmes/earlier-rounds'
import { ProgrammeStep } from '../../components/programmes/programme-step'
import { choiceFaults, standingWords } from '../../components/programmes/programme-words'
import { requireRep } from '../../http/access.server'
import { list, parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { chooseParts } from '../../workflows/programmes/choose-parts.server'
import { showProgramme } from '../../workflows/programmes/show-programme.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.title, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const now = Date.now()
  const programme = found(await showProgramme(db, rep.id, params.programme ?? '', now))
  return { ...programme, chosen: new URL(request.url).searchParams.has('chosen'), now }
}

const form = z.object({
  step: z.coerce.number({ error: 'This form is not whole. Load the page again.' }).int().min(0).max(99),
  part: list(z.string().max(150)),
})

export async function action({ request, params }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const programmeId = params.programme ?? ''
  found((await listRounds(db, rep.id, programmeId))[0])
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused(parsed.faults, { step: parsed.values.step ?? '' })
  const { step, part } = parsed.data
  const { problem } = found(await chooseParts(db, { personId: rep.id, programmeId, step, parts: part, now: new Date() }))
  return problem === null ? redirect(`/programmes/${programmeId}?chosen`) : refused({ problem }, { step: String(step) }, problem === 'closed' ? 409 : 400)
}

export default function Programme() {
  const programme = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { title, summary, steps, earlier, chosen, state, now } = programme
  const done = steps.filter((step) => step.state === 'done').length
  const faultOf = (at: number, choose: number) => {
    return refusal?.faults.problem === 'count' && refusal.values.step === String(at) ? choiceFaults.count(choose) : null
  }
  return (
    <>
      <PageHead title={title} lead={summary} back={{ to: '/learn', label: 'Today' }} />
      {chosen && !refusal ? <Notice>Chosen. What you take of it is due with its step, and you may choose differently until it is done.</Notice> : null}
      {refusal && refusal.faults.problem !== 'count' ? (
        <div className="mb-6">
          <FormFault>{choiceFaults.closed}</FormFault>
        </div>
      ) : null}
      <p className="mb-4 max-w-[720px]">{standingWords(programme)}</p>
      <div className="max-w-[560px]">
        <Meter value={done} max={steps.length} label={done === steps.length ? 'All steps done' : `${done} of ${steps.length} steps`} />
      </div>
      <Section title="Steps" id="steps">
        <ol className="divide-y divide-line rounded-[8px] border border-line bg-raised">
          {steps.map((step, at) => (
            <ProgrammeStep key={step.at} step={step} number={at + 1} fault={faultOf(step.at, step.choose)} open={state === 'running'} now={now} />
          ))}
        </ol>
      </Section>
      {earlier.length > 0 ? (
        <Section title="Earlier rounds" id="earlier">
          <EarlierRounds rounds={earlier} />
        </Section>
      ) : null}
    </>
  )
}
