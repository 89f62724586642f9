import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { LookView } from '../../components/outcomes/import/look-view'
import { MappingForm } from '../../components/outcomes/import/mapping-form'
import { separatorWords } from '../../components/outcomes/import/import-words'
import { TakingView } from '../../components/outcomes/import/taking-view'
import { PageHead, Section } from '../../components/page'
import { requireAdmin } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { mediaStore } from '../../workflows/media/store.server'
import { showFile } from '../../workflows/outcome-files/show-file.server'
import { changeImport } from './change-import.server'

export { PageError as ErrorBoundary } from '../../components/page-error'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `${data.name} · Import outcomes`, error)

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdmin(request)
  return { ...found(await showFile(db, mediaStore(), params.import ?? '')), isMapping: new URL(request.url).searchParams.has('map') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  return changeImport(params.import ?? '', await request.formData(), { actorId: admin.id, now: new Date(), signal: request.signal })
}

export default function OutcomeFile() {
  const file = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { state, look, profile } = file
  const asks = state === 'new' || (state === 'looked' && (file.isMapping || reply !== undefined))
  const rows = profile.rows.toLocaleString('en-GB')
  return (
    <>
      <PageHead title={file.name} lead={`${rows} rows of ${file.source}, in ${profile.encoding.toUpperCase()}, parted by ${separatorWords[profile.delimiter] ?? 'commas'}.`} back={{ to: '/admin/outcomes/import', label: 'Import outcomes' }} />
      {reply?.problem ? <div className="mb-6"><FormFault>{reply.problem}</FormFault></div> : null}
      {asks ? (
        <Section id="mapping" title="How it is read" lead={file.isRemembered ? 'As files of this source were read the last time.' : 'Guessed from its headings. Look at each; nothing is taken in yet.'}>
          <MappingForm key={JSON.stringify(reply?.shown ?? null)} columns={profile.columns} shown={reply?.shown ?? file.shown} />
        </Section>
      ) : state === 'looked' && look ? (
        <LookView look={look} />
      ) : state === 'looked' ? null : (
        <TakingView key={state} shown={{ ...file, state, rows: profile.rows }} path={`/admin/outcomes/import/${file.id}`} />
      )}
    </>
  )
}
