import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/client.server'
import { listAttempts } from '#db/queries/attempts'
import { findClauseType } from '#db/queries/clause-types'
import { countItems } from '#db/queries/candidates'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Card, EmptyState, PageHead } from '../../components/page'
import { PastRounds } from '../../components/practice/past-rounds'
import { startProblems } from '../../components/quiz/problem-words'
import { countWords } from '../../components/words'
import { requireRep } from '../../http/access.server'
import { optionalId, parse } from '../../http/forms'
import { found, refused } from '../../http/refusals.server'
import { clauseDrillBank, clauseDrillQuiz } from '../../workflows/quiz/clause-drill'
import { startAttempt } from '../../workflows/quiz/start-attempt.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Practice clauses', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

const form = z.object({ type: optionalId })

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const asked = new URL(request.url).searchParams.get('type')
  const [type, clauses, attempts] = await Promise.all([
    asked ? findClauseType(db, asked) : null, countItems(db, clauseDrillBank, asked), listAttempts(db, rep.id, clauseDrillQuiz.id),
  ])
  const about = asked ? found(type?.drill ? { id: type.id, name: type.name, mixed: type.confusable.length > 0 } : null) : null
  const open = attempts.some((attempt) => attempt.submittedAt === null)
  const rounds = attempts.flatMap(({ id, submittedAt, score }) => (submittedAt === null ? [] : [{ id, submittedAt, score: score ?? 0 }]))
  return { about, clauses, open, rounds: rounds.reverse().slice(0, 10), now: Date.now() }
}

export async function action({ request }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const parsed = parse(form, await request.formData())
  if (!parsed.success) return refused({ form: startProblems['no-such-clause-type'] })
  const started = await startAttempt(db, { personId: rep.id, quizId: clauseDrillQuiz.id, clauseTypeId: parsed.data.type, now: new Date() })
  if ('attemptId' in started) return redirect(`/attempts/${started.attemptId}`)
  return refused({ form: startProblems[started.problem === 'no-such-quiz' ? 'no-items' : started.problem] }, {}, 409)
}

export default function ClauseDrill() {
  const { about, clauses, open, rounds, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead
        title="Which clause is this?"
        lead={about ? `A round about one clause type: ${about.name}.` : 'Ten clauses, four names each. You are told at once, and why.'}
        back={about ? { to: `/clauses/${about.id}`, label: about.name } : { to: '/practice', label: 'Practice' }}
      />
      <FormFault>{refusal?.faults.form}</FormFault>
      {clauses === 0 ? (
        <EmptyState
          title={about ? 'There are no clauses of this type to practise yet' : 'There are no clauses to practise yet'}
          action={about ? <ButtonLink to="/practice/clauses">Practise all clause types</ButtonLink> : undefined}
        >
          An administrator can import a bank of real contract clauses with one command; the README says how.
        </EmptyState>
      ) : (
        <Card>
          <p>{open && about ? 'You have a round open. Finish it first; the next can be about this clause type.' : roundWords(clauses, about)}</p>
          <Form method="post" className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
            {about ? <input type="hidden" name="type" value={about.id} /> : null}
            <Button look="primary" className="w-full sm:w-auto">
              {open ? 'Go on with your round' : 'Start a round'}
            </Button>
            <Link to={about ? '/practice/clauses' : '/clauses'} className="link inline-flex min-h-11 items-center text-sm font-medium">
              {about ? 'Practise all clause types' : 'Practise one clause type'}
            </Link>
          </Form>
        </Card>
      )}
      <PastRounds title="Your last rounds" rounds={rounds} now={now} />
    </div>
  )
}

function roundWords(clauses: number, about: { mixed: boolean } | null): string {
  const counts = 'What you answer counts as evidence, less than a quiz does.'
  if (!about) return `About 5 minutes, drawn from ${countWords(clauses, 'clause')}, first those you have not seen. ${counts}`
  const mix = about.mixed ? ', mixed with clauses that are often taken for it' : ''
  return `At most ten clauses, drawn from ${clauses} of this type${mix}. ${counts}`
}
