import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import serifFile from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import { db } from '#db/client.server'
import { listPresent } from '#db/queries/presence'
import { findStudioLesson } from '#db/queries/studio'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Notice, PageHead } from '../../components/page'
import { Editor } from '../../components/studio/editor'
import type { EditorReply } from '../../components/studio/reply'
import { whenWords } from '../../components/words'
import { starterText } from '../../domain/content/draft-title'
import { presentSince } from '../../domain/people/presence'
import { requireTrainer } from '../../http/access.server'
import { type Faults, parse } from '../../http/forms'
import { followMoved } from '../../http/moved-lesson.server'
import { found } from '../../http/refusals.server'
import { loadArtifact } from '../../workflows/lessons/artifact-cache.server'
import { publishedPreview } from '../../workflows/studio/preview-source.server'
import { editLesson } from '../../workflows/studio/edit-lesson.server'
import { editorForm, readEditorForm } from '../../workflows/studio/editor-form.server'

export const links: LinksFunction = () => [{ rel: 'preload', href: serifFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }]
export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `${data.title} · Studio`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'
export { clientAction, shouldRevalidate } from '../../components/studio/keep-text'

const placeOf = (params: LoaderFunctionArgs['params']) => [params.course ?? '', params.module ?? '', params.lesson ?? ''] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id: owner } = await requireTrainer(request)
  const { id, title, moduleTitle, current, draft } = found((await findStudioLesson(db, ...placeOf(params))) ?? (await followMoved(db, '/studio', placeOf(params))))
  const html = draft || !current ? '' : ((await loadArtifact(db, current.artifactHash))?.html ?? '')
  const preview = draft || !current ? null : publishedPreview(html, current.words)
  const source = draft?.source ?? current?.source ?? starterText(title)
  const start = { source, kept: source, savedAt: draft?.savedAt ?? null, token: { revision: draft?.revision ?? 0, basedOn: draft?.basedOn ?? current?.id ?? '' } }
  const version = current && { number: current.number, publishedAt: current.publishedAt, publishedBy: current.publishedBy }
  const drafted = draft && { by: draft.savedBy, at: draft.savedAt, behind: current !== null && draft.basedOn !== current.id }
  const { pathname, searchParams } = new URL(request.url)
  const present = await listPresent(db, id, owner, presentSince(Date.now()))
  const page = { path: pathname.replace(/\.data$/, ''), done: searchParams.get('done'), now: Date.now() }
  return { title, moduleTitle, version, drafted, start, preview, lessonId: id, owner, present, ...page }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const lesson = found(await findStudioLesson(db, ...placeOf(params)))
  const form = parse(editorForm, await readEditorForm(request))
  if (!form.success) return data(unreadable(form), { status: 400 })
  const { intent, source, revision, basedOn, readers, note } = form.data
  const token = { revision, basedOn }
  const edit = { lessonId: lesson.id, trainerId: trainer.id, source, token, readers, note, now: new Date() }
  const result = await editLesson(db, intent, edit, lesson.current?.id ?? null)
  const { outcome } = result
  if (outcome === 'published' || outcome === 'repeated' || outcome === 'discarded') throw redirect(`${new URL(request.url).pathname}?done=${outcome === 'published' && readers === 'move' ? 'moved' : outcome}`)
  return data<EditorReply>({ source, token, ...result }, { status: statusOf[outcome] ?? 200 })
}

const statusOf: Partial<Record<EditorReply['outcome'], number>> = { overtaken: 409, faults: 422, unchanged: 400, 'needs-review': 409 }

function unreadable({ faults, values }: { faults: Faults; values: Record<string, string> }): EditorReply {
  const token = { revision: Number(values.revision) || 0, basedOn: values.basedOn ?? '' }
  return { source: values.source ?? '', token, outcome: 'refused', fault: faults.source ?? faults.intent ?? 'This form is not complete. Open the lesson again.' }
}

export default function LessonEditor() {
  const { title, moduleTitle, version, drafted, start, preview, lessonId, owner, present, path, done, now } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const by = version?.publishedBy ? `by ${version.publishedBy}` : 'from content/'
  const versionWords = version ? `Version ${version.number}, published ${whenWords(version.publishedAt, now)} ${by}.` : 'Not published yet: reps see nothing of it.'
  const draftWords = drafted ? ` Draft saved ${whenWords(drafted.at, now)} by ${drafted.by}.` : ''
  return (
    <>
      <PageHead
        title={title}
        lead={`${moduleTitle}. ${versionWords}${draftWords}`}
        back={{ to: '/studio', label: 'Studio' }}
        action={
          <div className="flex flex-wrap gap-3">
            <ButtonLink to={`${path}/effect`}>What it moved</ButtonLink>
            <ButtonLink to={`${path}/review`}>Reviews</ButtonLink>
            <ButtonLink to={`${path}/versions`}>Versions</ButtonLink>
          </div>
        }
      />
      {done && Object.hasOwn(doneWords, done) && !reply ? <Notice>{doneWords[done as keyof typeof doneWords](version?.number ?? 0)}</Notice> : null}
      {drafted?.behind && version ? (
        <p className="mb-6 rounded-[8px] border border-warn bg-warn-quiet px-4 py-3 text-sm">
          {`Version ${version.number} was published after this draft was begun. Before yours is published you see both texts side by side.`}
        </p>
      ) : null}
      <Editor key={now} lessonId={lessonId} owner={owner} present={present} start={start} preview={preview} reply={reply} path={path} now={now} />
    </>
  )
}

const doneWords = {
  published: (number: number) => `Version ${number} is published. New readers get it from now on; who has started stays on their version.`,
  moved: (number: number) => `Version ${number} is published, and everyone who was reading an older one was given it. What they had read and answered stays.`,
  repeated: (number: number) => `This text was already published as version ${number}, so nothing was published twice.`,
  discarded: (number: number) => (number === 0 ? 'The draft is gone. Begin again here.' : `The draft is gone. This is the text of version ${number}.`),
  started: () => 'A draft is begun with the text of that version. Reps see nothing of it until you publish.',
}
