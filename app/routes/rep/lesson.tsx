import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import serifFile from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import { z } from 'zod'
import { db } from '#db/client.server'
import { findLessonFor } from '#db/queries/lesson-for-reader'
import { pageTitle } from '../../components/error-words'
import { Locked } from '../../components/lesson/locked-lesson'
import { OpenLesson } from '../../components/lesson/open-lesson'
import { refusalWords } from '../../components/lesson/reading-words'
import { blockAnchor } from '../../domain/content/lesson-blocks'
import { readingMinutes } from '../../domain/progress/outline'
import { requireRep } from '../../http/access.server'
import { list, parse } from '../../http/forms'
import { followMoved } from '../../http/moved-lesson.server'
import { found, refused } from '../../http/refusals.server'
import { openLesson } from '../../workflows/lessons/open-lesson.server'
import { readByForm } from '../../workflows/lessons/read-by-form.server'

export const links: LinksFunction = () => [{ rel: 'preload', href: serifFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }]
export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.title, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const block = z.string().max(20).default('')
const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('finish') }),
  z.object({ intent: z.literal('checkpoint'), block, picks: list(z.string().max(10)) }),
  z.object({ intent: z.literal('ticks'), block, ticked: list(z.coerce.number().int().min(0)) }),
])

const placeOf = (params: LoaderFunctionArgs['params']) => [params.course ?? '', params.module ?? '', params.lesson ?? ''] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const lesson = found((await findLessonFor(db, rep.id, ...placeOf(params))) ?? (await followMoved(db, '/learn', placeOf(params))))
  const now = new Date()
  const again = new URL(request.url).searchParams.get('again')
  const opened = await openLesson(db, { personId: rep.id, lesson, again, now })
  const { title, summary, moduleTitle, courseId } = lesson
  const shared = { title, summary, moduleTitle, courseId }
  if ('locked' in opened) return { ...shared, locked: opened.locked }
  const { lessonId, id: versionId, artifactHash, sources, completion, moves, number, newestNumber, words, finishedAt } = lesson
  return {
    ...shared, ...opened, lessonId, versionId, artifactHash, sources, completion, moves, minutes: readingMinutes(words), finished: finishedAt !== null,
    older: number < newestNumber, now: now.getTime(),
  }
}

/** Without scripts: the reader's word, an answer, ticks. With them the lesson's events go to /api/reading. */
export async function action({ request, params }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const lesson = found(await findLessonFor(db, rep.id, ...placeOf(params)))
  const sent = await request.formData()
  if (!sent.has('intent')) sent.set('intent', 'finish')
  const parsed = parse(form, sent)
  if (!parsed.success) return refused(parsed.faults)
  const { data } = parsed
  const result = await readByForm(db, { personId: rep.id, lesson, sent: data, now: new Date() })
  const at = data.intent === 'finish' ? 'done' : blockAnchor(data.block)
  if (result && !result.taken && data.intent === 'checkpoint') return refused({ [data.block]: refusalWords[result.reason] }, {}, 409)
  return redirect(`${new URL(request.url).pathname}#${at}`)
}

export default function Lesson() {
  const lesson = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { course, module, lesson: slug } = useParams()
  const back = { to: `/learn/${lesson.courseId}`, label: lesson.moduleTitle }
  if ('locked' in lesson) return <Locked title={lesson.title} lead={lesson.summary} back={back} gate={lesson.locked} />
  return <OpenLesson key={lesson.versionId} lesson={lesson} path={`/learn/${course}/${module}/${slug}`} back={back} faults={refusal?.faults ?? {}} />
}
