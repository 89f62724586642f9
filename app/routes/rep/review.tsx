import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Card, PageHead, Section } from '../../components/page'
import { PastRounds } from '../../components/practice/past-rounds'
import { reviewWords } from '../../components/practice/review-words'
import { countWords } from '../../components/words'
import { requireRep } from '../../http/access.server'
import { refused } from '../../http/refusals.server'
import { showReview } from '../../workflows/quiz/show-review.server'
import { startReview } from '../../workflows/quiz/start-review.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Review', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  return { review: await showReview(db, rep.id, new Date()), now: Date.now() }
}

export async function action({ request }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const started = await startReview(db, { personId: rep.id, now: new Date() })
  if ('attemptId' in started) return redirect(`/attempts/${started.attemptId}`)
  const words = started.problem === 'enough-today' ? 'That is enough for today. What is left waits until tomorrow.' : 'Nothing is due any more. Load the page again to see when something is.'
  return refused({ form: words }, {}, 409)
}

export default function Review() {
  const { review, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const words = reviewWords(review, now)
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead title="Review" lead="What you are about to forget, at most five minutes a day." back={{ to: '/practice', label: 'Practice' }} />
      <FormFault>{refusal?.faults.form}</FormFault>
      <Card>
        <p>{words.state}</p>
        {words.startable && !review.open && review.skills.length > 0 ? (
          <ul className="mt-4 flex flex-wrap gap-2" aria-label="Skills in this round">
            {review.skills.map((skill) => (
              <li key={skill.id} className="rounded-full border border-line px-3 py-1 text-sm">
                <Link to={`/readiness/${skill.id}`} className="link">
                  {skill.name}
                </Link>{' '}
                <span className="figures text-ink-quiet">{countWords(skill.questions, 'question')}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {words.startable ? (
          <Form method="post" className="mt-5">
            <Button look="primary" className="w-full sm:w-auto">
              {words.action}
            </Button>
          </Form>
        ) : (
          <ButtonLink to="/practice/clauses" look="primary" className="mt-5 w-full sm:w-auto">
            Practise clauses instead
          </ButtonLink>
        )}
      </Card>
      <Section title="How it works" id="how">
        <ul className="max-w-[62ch] list-disc space-y-1 pl-5 text-ink-quiet">
          <li>Every question that you answer comes back: the next day after a wrong answer, three days after a right one.</li>
          <li>It stays away once you have had it right on two different days, until its skill is about to fall under what your role needs.</li>
          <li>The skills whose practice is worth most to your role come first, with what you have not seen for longest.</li>
          <li>Skills are mixed, because what is mixed stays longer. What you answer counts as evidence, less than a quiz does.</li>
          <li>Questions of a quiz that is still open for you are left out until their answers may be told.</li>
        </ul>
      </Section>
      <PastRounds title="Your last reviews" rounds={review.rounds} now={now} />
    </div>
  )
}
