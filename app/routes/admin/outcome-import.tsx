import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listImports, listSources } from '#db/queries/outcome-imports'
import { pageTitle } from '../../components/error-words'
import { ImportList } from '../../components/outcomes/import/import-list'
import { PutFileForm } from '../../components/outcomes/import/put-file-form'
import { EmptyState, PageHead, Section } from '../../components/page'
import { sourceName } from '../../domain/outcomes/api-key'
import { requireAdmin } from '../../http/access.server'
import { line, parse } from '../../http/forms'
import { withReceivedForm } from '../../workflows/media/receive-form.server'
import { mediaStore } from '../../workflows/media/store.server'
import { limitOfOutcomes, putFile } from '../../workflows/outcome-files/put-file.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

export const meta: MetaFunction = ({ error }) => pageTitle('Import outcomes', error)

const shownFiles = 20
const putForm = z.object({ source: line('Enter a source.', 40).regex(sourceName, 'Use small letters, figures and dashes, as in salesforce.') })

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  const [imports, sources] = await Promise.all([listImports(db, shownFiles), listSources(db)])
  return { sources, now: Date.now(), imports: imports.map(({ id, name, source, state, rowsDone, madeAt, profile }) => ({ id, name, source, state, rowsDone, madeAt, rows: profile.rows })) }
}

export async function action({ request }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  if (!request.headers.get('Content-Type')?.startsWith('multipart/')) return data({ source: '', faults: { file: 'Choose a file.' } as Record<string, string> }, { status: 400 })
  return withReceivedForm(request, limitOfOutcomes, async ({ fields, files: [file] }) => {
    const form = parse(putForm, fields)
    const faults = { ...(form.success ? {} : form.faults), ...(file ? (file.fault ? { file: file.fault } : {}) : { file: 'Choose a file.' }) }
    if (!form.success || !file || file.fault) return data({ source: form.success ? form.data.source : (form.values.source ?? ''), faults: faults as Record<string, string> }, { status: file?.fault ? 413 : 400 })
    const put = await putFile(db, mediaStore(), { path: file.path, givenName: file.givenName, source: form.data.source, actorId: admin.id, now: new Date() })
    if ('fault' in put) return data({ source: form.data.source, faults: { file: put.fault } as Record<string, string> }, { status: 422 })
    throw redirect(`/admin/outcomes/import/${put.importId}`)
  })
}

export default function OutcomeImport() {
  const { sources, imports, now } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <>
      <PageHead title="Import outcomes" lead="What came of contracts, from a CSV file. You see what it would do before anything is taken in." back={{ to: '/admin/outcomes', label: 'Outcomes' }} />
      <PutFileForm sources={sources} source={reply?.source ?? ''} faults={reply?.faults ?? {}} />
      <Section id="files" title="Files put here">
        {imports.length > 0 ? <ImportList imports={imports} now={now} /> : <EmptyState title="No file was put here yet">Each stands here with how far it is. A file is kept for a day; what it told stays.</EmptyState>}
      </Section>
    </>
  )
}
