import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listModuleBanks } from '#db/queries/exchange'
import { listSkills } from '#db/queries/skills'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Notice, PageHead } from '../../components/page'
import { ExchangePlanView } from '../../components/studio/exchange/exchange-plan'
import { ImportForm } from '../../components/studio/exchange/import-form'
import { NoteList } from '../../components/studio/exchange/note-list'
import { FaultList } from '../../components/studio/transfer/fault-list'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import type { ContentFault } from '../../library/content-fault'
import { limitOfQuestions, lookAtQuestions, lookForm, takeForm, takeQuestions } from '../../workflows/exchange/check-questions.server'
import { knownChoice } from '../../workflows/exchange/known-choice.server'
import type { ExchangePlan } from '../../workflows/exchange/plan-exchange.server'
import { withReceivedForm } from '../../workflows/media/receive-form.server'
import { mediaStore } from '../../workflows/media/store.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Import questions · Studio', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const asked = new URL(request.url).searchParams
  const [banks, skills] = await Promise.all([listModuleBanks(db), listSkills(db)])
  return { banks, skills: skills.map(({ id, name, areaName }) => ({ id, name, areaName })), bank: asked.get('bank') ?? '', imported: banks.find(({ id }) => id === asked.get('imported')) ?? null }
}

export type Chosen = { bank: string; skill: string; format: string; name: string; file: string }
type Reply = { fault?: string; faults?: ContentFault[]; notes?: ContentFault[]; plan?: ExchangePlan; chosen?: Chosen }

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const now = new Date()
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) {
    return withReceivedForm(request, limitOfQuestions, async ({ fields, files: [file] }) => {
      const form = parse(lookForm, fields)
      const problem = !file ? 'Choose a file first.' : form.success ? await knownChoice(db, form.data) : (Object.values(form.faults)[0] ?? '')
      if (!file || !form.success || problem) return data<Reply>({ fault: problem ?? '' }, { status: 400 })
      if (file.fault) return data<Reply>({ fault: file.fault }, { status: 413 })
      const looked = await lookAtQuestions(db, mediaStore(), { path: file.path, givenName: file.givenName, now, signal: request.signal, ...form.data })
      if ('faults' in looked) return data<Reply>(looked, { status: 422 })
      return data<Reply>({ plan: looked.plan, notes: looked.notes, chosen: { ...form.data, name: file.givenName.slice(0, 200) || 'file', file: looked.file } })
    })
  }
  const form = parse(takeForm, await request.formData())
  const problem = form.success ? await knownChoice(db, form.data) : 'This form is not complete. Choose the file again.'
  if (!form.success || problem) return data<Reply>({ fault: problem ?? '' }, { status: 400 })
  const taken = await takeQuestions(db, mediaStore(), { ...form.data, personId: trainer.id, now, signal: request.signal })
  if (taken.outcome === 'imported') throw redirect(`/studio/bank/import?imported=${encodeURIComponent(form.data.bank)}`)
  if (taken.outcome === 'gone') return data<Reply>({ fault: 'This file was looked at too long ago. Choose it again. Nothing was changed.' }, { status: 410 })
  if (taken.outcome === 'faults') return data<Reply>({ faults: taken.faults }, { status: 422 })
  const fault = 'Something changed in this bank since you looked. This is what the file would do now; nothing was changed.'
  return data<Reply>({ fault, plan: taken.plan, notes: taken.notes, chosen: form.data }, { status: 409 })
}

export default function BankImport() {
  const { banks, skills, bank, imported } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  return (
    <>
      <PageHead
        title="Import questions"
        lead="From CSV, Aiken, GIFT, Moodle XML, or QTI 2.1, 2.2 and 3.0. You see what a file would change before anything does, and it comes in whole or not at all."
        back={{ to: '/studio/bank', label: 'Bank' }}
      />
      {imported && !reply ? <Notice>{`The questions are in ${imported.title} (${imported.course}).`}</Notice> : null}
      {reply?.fault ? <div className="mb-6"><FormFault>{reply.fault}</FormFault></div> : null}
      {reply?.faults ? <FaultList faults={reply.faults} /> : null}
      {reply?.plan && reply.chosen ? <ExchangePlanView plan={reply.plan} chosen={reply.chosen} /> : null}
      {reply?.notes?.length ? <NoteList notes={reply.notes} /> : null}
      {reply?.plan ? <p className="mt-8"><ButtonLink to="/studio/bank/import">Choose another file</ButtonLink></p> : <ImportForm banks={banks} skills={skills} bank={bank} />}
    </>
  )
}
