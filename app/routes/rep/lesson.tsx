import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import serifFile from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import { db } from '#db/client.server'
import { listEarnedBy } from '#db/queries/ledger'
import { findLessonFor } from '#db/queries/lessons'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { DoneMoment } from '../../components/lesson/done-moment'
import { LessonBody } from '../../components/lesson/lesson-body'
import { PageHead } from '../../components/page'
import { minutesWords } from '../../components/words'
import { readingMinutes } from '../../domain/progress/outline'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'
import { finishLesson } from '../../workflows/lessons/finish-lesson.server'
import { openLesson } from '../../workflows/lessons/open-lesson.server'

export const links: LinksFunction = () => [{ rel: 'preload', href: serifFile, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }]
export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.title, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const placeOf = (params: LoaderFunctionArgs['params']) => [params.course ?? '', params.module ?? '', params.lesson ?? ''] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const lesson = found(await findLessonFor(db, rep.id, ...placeOf(params)))
  const next = await openLesson(db, { personId: rep.id, lesson, now: new Date() })
  const { title, summary, artifactHash, sources, finishedAt, moduleTitle, number, newestNumber } = lesson
  const earned = finishedAt === null ? [] : await listEarnedBy(db, rep.id, 'reading', lesson.lessonId)
  return { title, summary, artifactHash, sources, moduleTitle, next, earned, minutes: readingMinutes(lesson.words), finished: finishedAt !== null, older: number < newestNumber }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const lesson = found(await findLessonFor(db, rep.id, ...placeOf(params)))
  await finishLesson(db, { personId: rep.id, lesson, now: new Date() })
  return redirect(`${new URL(request.url).pathname}#done`)
}

export default function Lesson() {
  const lesson = useLoaderData<typeof loader>()
  const { next } = lesson
  return (
    <article className="mx-auto max-w-[720px]">
      <PageHead
        title={lesson.title}
        lead={lesson.summary}
        back={{ to: `/learn/${next.courseId}`, label: lesson.moduleTitle }}
      />
      <p className="-mt-4 mb-8 text-sm text-ink-quiet">
        {minutesWords(lesson.minutes)}
        {lesson.older ? ' · You started on an earlier version and stay on it.' : ''}
      </p>
      <LessonBody hash={lesson.artifactHash} key={lesson.artifactHash} />
      <div className="mt-12 border-t border-line pt-8" id="done">
        {lesson.finished ? (
          <DoneMoment earned={lesson.earned} next={next} />
        ) : (
          <Form method="post" preventScrollReset>
            <Button look="primary" className="w-full sm:w-auto">
              I have read this
            </Button>
          </Form>
        )}
      </div>
      {lesson.sources.length > 0 ? <Sources sources={lesson.sources} /> : null}
    </article>
  )
}

function Sources({ sources }: { sources: { title: string; url?: string | undefined }[] }) {
  return (
    <details className="mt-8 text-sm text-ink-quiet">
      <summary className="min-h-11 py-3 font-semibold">Sources</summary>
      <ul className="list-disc space-y-1 pl-5">
        {sources.map((source) => (
          <li key={source.title}>
            {source.url ? (
              <Link to={source.url} rel="noreferrer" className="link">
                {source.title}
              </Link>
            ) : (
              source.title
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
