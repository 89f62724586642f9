import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { findStudioLesson } from '#db/queries/studio'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { EmptyState, Notice, PageHead, Section } from '../../components/page'
import { AskReview } from '../../components/studio/ask-review'
import { DecideReview } from '../../components/studio/decide-review'
import { ReviewHead } from '../../components/studio/review-head'
import { ReviewHistory } from '../../components/studio/review-history'
import { ReviewText } from '../../components/studio/review-text'
import { reviewDone, reviewFaults } from '../../components/studio/review-words'
import { TextDiff } from '../../components/studio/text-diff'
import { requireTrainer } from '../../http/access.server'
import { parse } from '../../http/forms'
import { followMoved } from '../../http/moved-lesson.server'
import { found, refused } from '../../http/refusals.server'
import { actOnReview } from '../../workflows/studio/act-on-review.server'
import { readEditorForm } from '../../workflows/studio/editor-form.server'
import { reviewForm, showReviews } from '../../workflows/studio/review-page.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data && `Review of ${data.title}`, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const placeOf = (params: LoaderFunctionArgs['params']) => [params.course ?? '', params.module ?? '', params.lesson ?? ''] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const trainer = await requireTrainer(request)
  const lesson = found((await findStudioLesson(db, ...placeOf(params))) ?? (await followMoved(db, '/studio', placeOf(params))))
  const url = new URL(request.url)
  const page = found(await showReviews(db, lesson, trainer.id, url))
  const { title, draft, reviewRequired } = lesson
  const done = reviewDone[url.searchParams.get('done') ?? '']
  return { title, ...page, revision: draft?.revision ?? 0, hasDraft: draft !== null, reviewRequired, editor: `/studio/${placeOf(params).join('/')}`, done, now: Date.now() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const trainer = await requireTrainer(request)
  const { id: lessonId } = found(await findStudioLesson(db, ...placeOf(params)))
  const form = parse(reviewForm, await readEditorForm(request))
  if (!form.success) return refused(form.faults.body || form.faults.note ? form.faults : { form: 'This form is not complete. Open the page again.' }, form.values)
  const result = found(await actOnReview(db, form.data, { lessonId, trainer, now: new Date() }))
  if ('fault' in result) {
    const values = Object.fromEntries(Object.entries(form.data).map(([key, value]) => [key, String(value)]))
    return refused({ [result.fault === 'say-what' ? 'note' : 'form']: reviewFaults[result.fault] }, values, result.fault === 'say-what' ? 400 : 409)
  }
  const anchor = result.line === undefined ? '' : `#line-${result.line}`
  return redirect(`/studio/${placeOf(params).join('/')}/review?review=${result.review}&done=${result.done}${anchor}`)
}

export default function LessonReview() {
  const { title, shown, history, askable, asksAgain, revision, hasDraft, reviewRequired, editor, done, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const faults: Record<string, string> = refusal?.faults ?? {}
  const values: Record<string, string> = refusal?.values ?? {}
  const asking = values.intent === 'ask'
  return (
    <>
      <PageHead
        title="Review"
        lead={`Another trainer reads the draft of ${title} before it is published. ${reviewRequired ? 'In this course nothing is published without.' : 'In this course that is welcome, not required.'}`}
        back={{ to: editor, label: title }}
        action={<ButtonLink to={`${editor}/versions`}>Versions</ButtonLink>}
      />
      {done && !refusal ? <Notice>{done}</Notice> : null}
      <div className="mb-6 empty:hidden">
        <FormFault>{faults.form}</FormFault>
      </div>
      {askable ? (
        <Section id="ask" title="Ask for a review" lead="The draft is kept as it is now; what you write afterwards is not part of it.">
          <AskReview revision={revision} able={askable} again={asksAgain} typed={asking ? values : {}} faults={asking ? faults : {}} />
        </Section>
      ) : null}
      {shown ? (
        <>
          <Section id="review" title={shown.review.state === 'open' ? 'The review that is open' : 'The review'}>
            <ReviewHead review={shown.review} comments={shown.comments} freshness={shown.freshness} now={now} />
          </Section>
          {shown.review.state === 'open' ? (
            <Section id="decide" title="Your decision">
              <DecideReview reviewId={shown.review.id} may={shown.may} typed={asking ? '' : (values.note ?? '')} fault={asking ? undefined : faults.note} />
            </Section>
          ) : null}
          {shown.changes ? (
            <Section id="changes" title="What changed since">
              <TextDiff comparison={shown.changes} unfolded={`?review=${shown.review.id}&changes=1&whole=1#changes`} />
            </Section>
          ) : null}
          <Section id="text" title="The text" lead={shown.review.state === 'withdrawn' ? 'It takes no more comments.' : 'A line’s number opens a comment on it.'}>
            <ReviewText
              reviewId={shown.review.id} lines={shown.lines} comments={shown.comments} line={shown.line} commentId={values.id ?? shown.commentId}
              mayComment={shown.review.state !== 'withdrawn'} fault={faults.body} typed={values.body ?? ''} now={now}
            />
          </Section>
          <Section id="history" title="All reviews of this lesson">
            <ReviewHistory reviews={history} shown={shown.review.id} now={now} />
          </Section>
        </>
      ) : !askable ? (
        <EmptyState title="Nothing to review yet" action={<ButtonLink to={editor}>Open the lesson</ButtonLink>}>
          {hasDraft ? 'The draft is the text that is published already. Change something first.' : 'Write a draft first. Then ask another trainer here, and their comments stand beside its lines.'}
        </EmptyState>
      ) : null}
    </>
  )
}
