import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { FileUp } from 'lucide-react'
import { db } from '#db/client.server'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FileField, FormFault } from '../../components/field'
import { Notice, PageHead } from '../../components/page'
import { FaultList } from '../../components/studio/transfer/fault-list'
import { ImportPlanView } from '../../components/studio/transfer/import-plan'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import type { ContentFault } from '../../library/content-fault'
import { checkImport, confirmForm, confirmImport, limitOfArchive } from '../../workflows/content/check-import.server'
import type { ImportPlan } from '../../workflows/content/plan-import.server'
import { withReceivedForm } from '../../workflows/media/receive-form.server'
import { mediaStore } from '../../workflows/media/store.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Import a course · Studio', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const course = new URL(request.url).searchParams.get('imported') ?? ''
  return { imported: /^[a-z0-9-]{1,80}$/.test(course) ? course : null }
}

type Reply = { fault?: string; faults?: ContentFault[]; plan?: ImportPlan; archive?: string }

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const now = new Date()
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) {
    return withReceivedForm(request, limitOfArchive, async ({ files: [file] }) => {
      if (!file) return data<Reply>({ fault: 'Choose a zip archive first.' }, { status: 400 })
      if (file.fault) return data<Reply>({ fault: file.fault }, { status: 413 })
      const checked = await checkImport(db, mediaStore(), file.path, now)
      return data<Reply>(checked, { status: 'faults' in checked ? 422 : 200 })
    })
  }
  const form = parse(confirmForm, await request.formData())
  if (!form.success) return data<Reply>({ fault: 'This form is not complete. Choose the archive again.' }, { status: 400 })
  const result = await confirmImport(db, mediaStore(), { ...form.data, personId: trainer.id, now })
  if (result.outcome === 'imported') throw redirect(`/studio/import?imported=${result.plan.courseId}`)
  if (result.outcome === 'gone') return data<Reply>({ fault: 'This archive was looked at too long ago. Choose it again. Nothing was changed.' }, { status: 410 })
  if (result.outcome === 'faults') return data<Reply>({ faults: result.faults }, { status: 422 })
  const fault = 'Something changed here since you looked. This is what the archive would do now; nothing was changed.'
  return data<Reply>({ fault, plan: result.plan, archive: form.data.archive }, { status: 409 })
}

export default function Import() {
  const { imported } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const sending = useNavigation().formEncType === 'multipart/form-data'
  return (
    <>
      <PageHead
        title="Import a course"
        lead="A zip archive, as a course exports one: lessons, questions and media in the layout of content/. You see what it would change before anything does."
        back={{ to: '/studio', label: 'Studio' }}
      />
      {imported && !reply ? (
        <Notice>
          {'The course is imported. '}
          <a href={`/studio#${imported}`} className="link">Open it in the studio</a>
        </Notice>
      ) : null}
      {reply?.fault ? <div className="mb-6"><FormFault>{reply.fault}</FormFault></div> : null}
      {reply?.faults ? <FaultList faults={reply.faults} /> : null}
      {reply?.plan && reply.archive ? (
        <>
          <ImportPlanView plan={reply.plan} archive={reply.archive} />
          <p className="mt-8"><ButtonLink to="/studio/import">Choose another archive</ButtonLink></p>
        </>
      ) : (
        <Form method="post" encType="multipart/form-data" className="max-w-[560px] space-y-4 rounded-[8px] border border-line bg-raised p-5 sm:p-6">
          <FileField label="Zip archive of one course, at most 200 MB" name="archive" accept=".zip,application/zip" required />
          <Button look="primary" disabled={sending}>
            <FileUp aria-hidden="true" className="size-4" />
            {sending ? 'Checking the archive' : 'See what it would change'}
          </Button>
        </Form>
      )}
    </>
  )
}
