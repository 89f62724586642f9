import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { findStudioLesson } from '#db/queries/studio'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { CompareForm } from '../../components/studio/compare-form'
import { MoveReaders, MoveUnderWay } from '../../components/studio/move-readers'
import { SourceText } from '../../components/studio/source-text'
import { StartDraft } from '../../components/studio/start-draft'
import { TextDiff } from '../../components/studio/text-diff'
import { VersionsTable } from '../../components/studio/versions-table'
import { dateTimeWords } from '../../components/words'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import { followMoved } from '../../http/moved-lesson.server'
import { found, refused } from '../../http/refusals.server'
import { actOnVersions } from '../../workflows/studio/act-on-versions.server'
import { readEditorForm } from '../../workflows/studio/editor-form.server'
import { showVersions, versionsForm } from '../../workflows/studio/versions-page.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Versions of ${data.title}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const placeOf = (params: LoaderFunctionArgs['params']) => [params.course ?? '', params.module ?? '', params.lesson ?? ''] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const lesson = found((await findStudioLesson(db, ...placeOf(params))) ?? (await followMoved(db, '/studio', placeOf(params))))
  const url = new URL(request.url)
  const { text: shown, ...page } = found(await showVersions(db, lesson, url))
  const text = shown && { number: shown.number, title: shown.title, source: shown.source, publishedAt: shown.publishedAt }
  const drafted = lesson.draft && { by: lesson.draft.savedBy, at: lesson.draft.savedAt, revision: lesson.draft.revision }
  const newest = lesson.current && { id: lesson.current.id, number: lesson.current.number }
  url.searchParams.set('whole', '1')
  const done = url.searchParams.get('done')
  return { title: lesson.title, ...page, text, drafted, newest, unfolded: `${url.search}#compare`, done, editor: `/studio/${placeOf(params).join('/')}`, now: Date.now() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const { id: lessonId } = found(await findStudioLesson(db, ...placeOf(params)))
  const form = parse(versionsForm, await readEditorForm(request))
  if (!form.success) return refused({ form: 'Choose a version first.' })
  const result = found(await actOnVersions(db, form.data, { lessonId, trainerId: trainer.id, now: new Date() }))
  if ('fault' in result) return refused({ form: versionFaults[result.fault] }, {}, 409)
  const page = `/studio/${placeOf(params).join('/')}`
  return redirect(result.done === 'started' ? `${page}?done=started` : `${page}/versions${result.done === 'moved' ? '?done=moved' : ''}`)
}

const versionFaults = {
  'draft-there': 'Somebody saved a draft in the meantime. It is untouched; look at it before you replace it.',
  newest: 'These readers have the newest version already.',
}

export default function LessonVersions() {
  const { title, versions, text, comparison, group, pair, drafted, newest, unfolded, done, editor, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const numbers = versions.map((version) => version.number)
  return (
    <>
      <PageHead
        title="Versions"
        lead={`Every text of ${title} that was ever published. None of them changes any more.`}
        back={{ to: editor, label: title }}
        action={<ButtonLink to={`${editor}/review`}>Reviews</ButtonLink>}
      />
      <FormFault>{refusal?.faults.form}</FormFault>
      {done === 'moved' && newest ? <Notice>{`The readers were moved and have version ${newest.number} now. What they had read and answered stays.`}</Notice> : null}
      {versions.flatMap(({ number, moving }) => (moving ? [<MoveUnderWay key={number} number={number} {...moving} />] : []))}
      {newest ? (
        <VersionsTable title={title} versions={versions} currentId={newest.id} shown={text?.number ?? null} now={now} />
      ) : (
        <EmptyState title="Nothing is published yet" action={<ButtonLink to={editor}>Open the draft</ButtonLink>}>
          Each text that you publish stands here from then on, with who made it, who reviewed it and who reads it.
        </EmptyState>
      )}
      {group && newest ? (
        <Section id="move" title={`Move the readers of version ${group.number} to version ${newest.number}`} lead="Nothing has happened yet. This is what it would mean.">
          <MoveReaders group={group} newest={newest.number} />
        </Section>
      ) : null}
      {numbers.length + Number(drafted !== null) > 1 ? (
        <Section id="compare" title="Compare two texts">
          <CompareForm numbers={numbers} draft={drafted !== null} pair={pair} />
          {comparison ? <TextDiff comparison={comparison} unfolded={unfolded} /> : null}
        </Section>
      ) : null}
      {text ? (
        <Section id="text" title={`Version ${text.number}: ${text.title}`} lead={`Published ${dateTimeWords(text.publishedAt)}.`}>
          {newest?.number === text.number ? <ButtonLink to={editor}>Open in the editor</ButtonLink> : <StartDraft number={text.number} draft={drafted} now={now} />}
          <SourceText label={`The text of version ${text.number}`} source={text.source} />
        </Section>
      ) : newest ? (
        <p className="mt-6 text-ink-quiet">Choose a version to read its text and to start a draft from it.</p>
      ) : null}
    </>
  )
}
