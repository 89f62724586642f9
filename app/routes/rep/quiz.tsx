import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listAttempts } from '#db/queries/attempts'
import { listOutlines } from '#db/queries/outline'
import { Button, ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Locked } from '../../components/lesson/locked-lesson'
import { Card, PageHead, Section } from '../../components/page'
import { startProblems } from '../../components/quiz/problem-words'
import { countWords, minutesWords, percentWords, whenWords } from '../../components/words'
import { gatesOf } from '../../domain/progress/gates'
import { requireRep } from '../../http/access.server'
import { found, refused } from '../../http/refusals.server'
import { startAttempt } from '../../workflows/quiz/start-attempt.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.quiz.title, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const courses = await listOutlines(db, rep.id)
  const module = found(courses.find((one) => one.id === params.course)?.modules.find((one) => one.slug === params.module))
  const quiz = found(module.quiz)
  const gate = gatesOf(courses).quiz(module.id)
  const attempts = await listAttempts(db, rep.id, quiz.id)
  const taken = attempts.flatMap(({ id, submittedAt, score, passed }) => (submittedAt === null ? [] : [{ id, submittedAt, score: score ?? 0, passed }]))
  const unread = module.lessons.filter((lesson) => lesson.finishedAt === null).length
  return { courseId: params.course, moduleTitle: module.title, quiz, gate, unread, taken: taken.reverse(), now: Date.now() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const started = await startAttempt(db, { personId: rep.id, quizId: `${params.course}/${params.module}`, now: new Date() })
  if ('attemptId' in started) return redirect(`/attempts/${started.attemptId}`)
  if (started.problem === 'no-such-quiz') return found(null)
  return refused({ form: startProblems[started.problem] }, {}, 409)
}

export default function Quiz() {
  const { courseId, moduleTitle, quiz, gate, unread, taken, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const open = quiz.openAttemptId !== null
  const over = quiz.passed || (quiz.attemptsLeft === 0 && !open)
  const back = { to: `/learn/${courseId}`, label: 'Course' }
  if (gate) return <Locked title={quiz.title} lead={`The quiz of “${moduleTitle}”.`} back={back} gate={gate} />
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead title={quiz.title} lead={`The quiz of “${moduleTitle}”.`} back={back} />
      <FormFault>{refusal?.faults.form}</FormFault>
      <Card>
        <ul className="list-disc space-y-1 pl-5">
          <li>
            {countWords(quiz.questions, 'question')}, about {minutesWords(quiz.minutes)}. No clock runs.
          </li>
          <li>Every answer is saved as you give it; you may change it until you submit, and go on later on any device.</li>
          <li>{quiz.attemptsLeft === null ? 'You may take it as often as you like.' : `You have ${countWords(quiz.attemptsLeft, 'attempt')} left. Your best score counts.`}</li>
          <li>After you submit you see what was right, and why.</li>
        </ul>
        {over ? (
          <p className="mt-5 font-semibold">
            {quiz.passed ? `You passed it with ${percentWords(quiz.bestScore ?? 0)}.` : `You have used all attempts. Your best score is ${percentWords(quiz.bestScore ?? 0)}. Talk to your manager about what to do next.`}
          </p>
        ) : (
          <Form method="post" className="mt-5">
            {unread > 0 && !open ? <p className="mb-3 text-sm text-ink-quiet">{countWords(unread, 'lesson')} of this module you have not read yet. You may start all the same.</p> : null}
            <Button look="primary" className="w-full sm:w-auto">
              {open ? 'Go on with the quiz' : taken.length > 0 ? 'Try again' : 'Start the quiz'}
            </Button>
          </Form>
        )}
        {over ? (
          <ButtonLink to="/readiness" look="primary" className="mt-4">
            See your readiness
          </ButtonLink>
        ) : null}
      </Card>
      {taken.length > 0 ? (
        <Section title="Your attempts" id="attempts">
          <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
            {taken.map((attempt) => (
              <li key={attempt.id}>
                <Link to={`/attempts/${attempt.id}/result`} className="flex min-h-14 items-center justify-between gap-4 px-5 hover:bg-sunk">
                  <span className="font-semibold">
                    {attempt.passed ? 'Passed' : 'Not passed'} with <span className="figures">{percentWords(attempt.score)}</span>
                  </span>
                  <span className="text-sm text-ink-quiet">{whenWords(attempt.submittedAt, now)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  )
}
