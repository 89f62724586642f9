import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listAttempts } from '#db/queries/attempts'
import { countItems } from '#db/queries/items'
import { Button } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Card, EmptyState, PageHead, Section } from '../../components/page'
import { startProblems } from '../../components/quiz/problem-words'
import { countWords, percentWords, whenWords } from '../../components/words'
import { requireRep } from '../../http/access.server'
import { refused } from '../../http/refusals.server'
import { clauseDrillBank, clauseDrillQuiz } from '../../workflows/quiz/clause-drill'
import { startAttempt } from '../../workflows/quiz/start-attempt.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Practice clauses', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const [clauses, attempts] = await Promise.all([countItems(db, clauseDrillBank), listAttempts(db, rep.id, clauseDrillQuiz.id)])
  const open = attempts.some((attempt) => attempt.submittedAt === null)
  const rounds = attempts.flatMap(({ id, submittedAt, score }) => (submittedAt === null ? [] : [{ id, submittedAt, score: score ?? 0 }]))
  return { clauses, open, rounds: rounds.reverse().slice(0, 10), now: Date.now() }
}

export async function action({ request }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const started = await startAttempt(db, { personId: rep.id, quizId: clauseDrillQuiz.id, now: new Date() })
  if ('attemptId' in started) return redirect(`/attempts/${started.attemptId}`)
  return refused({ form: startProblems[started.problem === 'no-such-quiz' ? 'no-items' : started.problem] }, {}, 409)
}

export default function ClauseDrill() {
  const { clauses, open, rounds, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead title="Which clause is this?" lead="Ten clauses, four names each. You are told at once, and why." />
      <FormFault>{refusal?.faults.form}</FormFault>
      {clauses === 0 ? (
        <EmptyState title="There are no clauses to practise yet">An administrator can import a bank of real contract clauses with one command; the README says how.</EmptyState>
      ) : (
        <Card>
          <p>
            About 5 minutes, drawn from {countWords(clauses, 'clause')}, first those you have not seen. What you answer counts as evidence, less than a quiz does.
          </p>
          <Form method="post" className="mt-5">
            <Button look="primary" className="w-full sm:w-auto">
              {open ? 'Go on with your round' : 'Start a round'}
            </Button>
          </Form>
        </Card>
      )}
      {rounds.length > 0 ? (
        <Section title="Your last rounds" id="rounds">
          <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
            {rounds.map((round) => (
              <li key={round.id}>
                <Link to={`/attempts/${round.id}/result`} className="flex min-h-14 items-center justify-between gap-4 px-5 hover:bg-sunk">
                  <span className="figures font-semibold">{percentWords(round.score)} right</span>
                  <span className="text-sm text-ink-quiet">{whenWords(round.submittedAt, now)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  )
}
