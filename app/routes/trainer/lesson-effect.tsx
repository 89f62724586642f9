import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { findStudioLesson } from '#db/queries/studio'
import { pageTitle } from '../../components/error-words'
import { EmptyState, PageHead } from '../../components/page'
import { EffectTable } from '../../components/studio/statistics/effect-table'
import { countWords } from '../../components/words'
import { effectDays } from '../../domain/insight/lesson-moves'
import { requireTrainer } from '../../http/access.server'
import { followMoved } from '../../http/moved-lesson.server'
import { found } from '../../http/refusals.server'
import { showLessonEffect } from '../../workflows/statistics/show-lesson-effect.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `What ${data.title} moved`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const place = [params.course ?? '', params.module ?? '', params.lesson ?? ''] as const
  const { id, title } = found((await findStudioLesson(db, ...place)) ?? (await followMoved(db, '/studio', place)))
  return { title, ...(await showLessonEffect(db, id, new Date())), editor: `/studio/${place.join('/')}` }
}

/** Nothing is sent to this page; who may not see it is told no more by trying. */
export async function action({ request }: LoaderFunctionArgs) {
  await requireTrainer(request)
  throw new Response('This page takes no form.', { status: 405 })
}

export default function LessonEffect() {
  const { title, skills, finishers, looked, editor } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title="What it moved" lead={`How likely a right answer on the skills of ${title} was before people took it, and after.`} back={{ to: editor, label: title }} />
      {skills.length === 0 ? (
        <EmptyState title="This lesson names no skill yet">Once it is published with the skills it teaches, what came with it stands here.</EmptyState>
      ) : finishers === 0 ? (
        <EmptyState title="Nobody has finished it yet">What comes with it stands here, skill by skill, once five people have finished it and answered questions after it.</EmptyState>
      ) : (
        <>
          <p className="mb-6 max-w-[72ch]">
            {`${countWords(finishers, 'person has', 'people have')} finished it${looked < finishers ? `; these are the newest ${looked}` : ''}. ` +
              `Before is the figure just before their first answer on the skill since they opened the lesson, after the one that their answers within ${effectDays} days of its end left. ` +
              'Who gave none in that time is not counted.'}
          </p>
          <EffectTable skills={skills} />
          <p className="mt-4 max-w-[72ch] text-sm text-ink-quiet">It says what came with the lesson, not what the lesson did: its questions and those of the quiz are practice too.</p>
        </>
      )}
    </>
  )
}
