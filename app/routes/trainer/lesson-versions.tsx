import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { findStudioLesson, findVersionText, listVersions } from '#db/queries/studio'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { PageHead, Section } from '../../components/page'
import { StartDraft } from '../../components/studio/start-draft'
import { VersionsTable } from '../../components/studio/versions-table'
import { dateTimeWords } from '../../components/words'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import { found, notFound, refused } from '../../http/refusals.server'
import { readEditorForm, startForm } from '../../workflows/studio/editor-form.server'
import { startDraft } from '../../workflows/studio/start-draft.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Versions of ${data.title}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const placeOf = (params: LoaderFunctionArgs['params']) => [params.course ?? '', params.module ?? '', params.lesson ?? ''] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const { id, title, current, draft } = found(await findStudioLesson(db, ...placeOf(params)))
  const versions = await listVersions(db, id)
  const wanted = new URL(request.url).searchParams.get('version')
  const shown = wanted === null ? null : found(await findVersionText(db, id, { number: wholeNumber(wanted) }))
  const text = shown && { number: shown.number, title: shown.title, source: shown.source, publishedAt: shown.publishedAt }
  const drafted = draft && { by: draft.savedBy, at: draft.savedAt, revision: draft.revision }
  return { title, versions, currentId: current.id, text, drafted, editor: `/studio/${placeOf(params).join('/')}`, now: Date.now() }
}

const wholeNumber = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0)

export async function action({ request, params }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const lesson = found(await findStudioLesson(db, ...placeOf(params)))
  const form = parse(startForm, await readEditorForm(request))
  if (!form.success) return refused({ form: 'Choose a version first.' })
  const { outcome } = await startDraft(db, { ...form.data, lessonId: lesson.id, trainerId: trainer.id, now: new Date() })
  if (outcome === 'no-such-version') throw notFound()
  if (outcome === 'draft-there') return refused({ form: 'Somebody saved a draft in the meantime. It is untouched; look at it before you replace it.' }, {}, 409)
  return redirect(`/studio/${placeOf(params).join('/')}?done=started`)
}

export default function LessonVersions() {
  const { title, versions, currentId, text, drafted, editor, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <>
      <PageHead title="Versions" lead={`Every text of ${title} that was ever published. None of them changes any more.`} back={{ to: editor, label: title }} />
      <FormFault>{refusal?.faults.form}</FormFault>
      <VersionsTable title={title} versions={versions} currentId={currentId} shown={text?.number ?? null} now={now} />
      {text ? (
        <Section id="text" title={`Version ${text.number}: ${text.title}`} lead={`Published ${dateTimeWords(text.publishedAt)}.`}>
          {versions[0]?.number === text.number ? (
            <ButtonLink to={editor}>Open in the editor</ButtonLink>
          ) : (
            <StartDraft number={text.number} draft={drafted} now={now} />
          )}
          <pre
            className="mt-4 max-h-[70dvh] overflow-auto rounded-[8px] border border-line bg-raised p-4 font-mono text-sm leading-6 wrap-anywhere whitespace-pre-wrap"
            role="region"
            aria-label={`The text of version ${text.number}`}
            tabIndex={0}
          >
            {text.source}
          </pre>
        </Section>
      ) : (
        <p className="mt-4 text-ink-quiet">Choose a version to read its text and to start a draft from it.</p>
      )}
    </>
  )
}
