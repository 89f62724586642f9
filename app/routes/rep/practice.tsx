import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { countItems } from '#db/queries/candidates'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Card, PageHead } from '../../components/page'
import { reviewWords } from '../../components/practice/review-words'
import { countWords } from '../../components/words'
import { requireRep } from '../../http/access.server'
import { clauseDrillBank } from '../../workflows/quiz/clause-drill'
import { planReview } from '../../workflows/quiz/plan-review.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Practice', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const [{ open, due, more, round, minutes, next }, clauses] = await Promise.all([planReview(db, rep.id, new Date()), countItems(db, clauseDrillBank)])
  return { review: { open, due, more, questions: round.length, minutes, next }, clauses, now: Date.now() }
}

export default function Practice() {
  const { review, clauses, now } = useLoaderData<typeof loader>()
  const words = reviewWords(review, now)
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead title="Practice" lead="A few minutes between two calls." />
      <div className="space-y-4">
        <Card className={words.startable ? 'border-l-4 border-l-accent' : ''}>
          <h2 className="text-xl">Review</h2>
          <p className="mt-2 text-ink-quiet">{words.state}</p>
          <ButtonLink to="/practice/review" look={words.startable ? 'primary' : 'plain'} className="mt-5 w-full sm:w-auto">
            {words.startable ? words.action : 'See what comes next'}
          </ButtonLink>
        </Card>
        <Card>
          <h2 className="text-xl">Which clause is this?</h2>
          <p className="mt-2 text-ink-quiet">Ten clauses, four names each, drawn from {countWords(clauses, 'clause')}. You are told at once, and why.</p>
          <ButtonLink to="/practice/clauses" look={words.startable ? 'plain' : 'primary'} className="mt-5 w-full sm:w-auto">
            Practise clauses
          </ButtonLink>
        </Card>
      </div>
    </div>
  )
}
