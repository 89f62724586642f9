import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { db } from '#db/client.server'
import { countTouched, listCourseTree } from '#db/queries/course-tree'
import { listReviewsWaiting } from '#db/queries/reviews'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { AttentionList } from '../../components/studio/attention/attention-list'
import { ReviewsWaiting } from '../../components/studio/reviews-waiting'
import { CourseTree } from '../../components/studio/tree/course-tree'
import { placesFor, standingOf } from '../../components/studio/tree/place'
import { treeDoneWords } from '../../components/studio/tree/tree-words'
import { requireTrainer } from '../../http/access.server'
import { readAttention } from '../../workflows/attention/read-attention.server'
import { changeTree } from './change-tree.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Studio', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const trainer = await requireTrainer(request)
  const now = Date.now()
  const courses = await listCourseTree(db)
  const standing = standingOf(courses, new URL(request.url).searchParams.get('at') ?? '')
  const [attention, touched] = await Promise.all([readAttention(db, courses, trainer.id, now), standing && countTouched(db, standing.kind, standing.id)])
  const open = standing && touched && { standing, places: placesFor(courses, standing), touched }
  const waiting = await listReviewsWaiting(db, trainer.id, 50)
  const entries = attention.entries.filter(({ kind, at }) => kind !== 'review' || !waiting.some(({ path }) => path === `/studio/${at.path}`))
  return { courses, open, attention: { ...attention, entries }, waiting, now }
}

export async function action({ request }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  return changeTree(await request.formData(), { trainerId: trainer.id, now: new Date() })
}

export default function Studio() {
  const { courses, open, attention, waiting, now } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const fault = reply && 'faults' in reply ? reply.faults.form : undefined
  const done = treeDoneWords[useSearchParams()[0].get('done') ?? '']
  const create = (
    <div className="flex flex-wrap gap-3">
      <ButtonLink to="/studio/import">Import a course</ButtonLink>
      <ButtonLink to="/studio/new" look="primary">
        New course
      </ButtonLink>
    </div>
  )
  return (
    <>
      <PageHead
        title="Studio"
        lead="Open a lesson to change it. Who has started one stays on their version; new readers get the newest."
        action={courses.length > 0 ? create : null}
      />
      {done && !fault ? <Notice>{done}</Notice> : null}
      <FormFault>{fault}</FormFault>
      {courses.length === 0 ? (
        <EmptyState title="Your courses will be here" action={create}>
          A course holds modules, and a module holds lessons and may end with a quiz. Make the first one here, or bring a course from a folder below
          content/courses or from a file.
        </EmptyState>
      ) : (
        <>
          <ReviewsWaiting reviews={waiting} now={now} />
          <Section id="attention" title="Needs your attention">
            <AttentionList {...attention} now={now} />
          </Section>
          <Section id="courses" title="Courses">
            <CourseTree courses={courses} open={open} now={now} />
          </Section>
        </>
      )}
    </>
  )
}
