import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listOutlines } from '#db/queries/outline'
import { pageTitle } from '../../components/error-words'
import { FormFault } from '../../components/field'
import { Locked } from '../../components/lesson/locked-lesson'
import { PageHead } from '../../components/page'
import { startProblems } from '../../components/quiz/problem-words'
import { QuizStart } from '../../components/quiz/quiz-start'
import { gatesOf } from '../../domain/progress/gates'
import { requireRep } from '../../http/access.server'
import { found, refused } from '../../http/refusals.server'
import { showRules } from '../../workflows/quiz/show-rules.server'
import { startAttempt } from '../../workflows/quiz/start-attempt.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.rules.title, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const now = new Date()
  const courses = await listOutlines(db, rep.id, now.getTime())
  const module = found(courses.find((one) => one.id === params.course)?.modules.find((one) => one.slug === params.module))
  const quiz = found(module.quiz)
  const rules = found(await showRules(db, { personId: rep.id, quizId: quiz.id, now }))
  const unread = module.lessons.filter((lesson) => lesson.finishedAt === null).length
  return { courseId: params.course, moduleTitle: module.title, rules, gate: gatesOf(courses).quiz(module.id), unread, now: now.getTime() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const rep = await requireRep(request)
  const started = await startAttempt(db, { personId: rep.id, quizId: `${params.course}/${params.module}`, now: new Date() })
  if ('attemptId' in started) return redirect(`/attempts/${started.attemptId}`)
  if (started.problem === 'no-such-quiz') return found(null)
  return refused({ form: startProblems[started.problem] }, {}, 409)
}

export default function Quiz() {
  const { courseId, moduleTitle, rules, gate, unread, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const head = { title: rules.title, lead: `The quiz of “${moduleTitle}”.`, back: { to: `/learn/${courseId}`, label: 'Course' } }
  if (gate) return <Locked {...head} gate={gate} />
  return (
    <div className="mx-auto max-w-[720px]">
      <PageHead {...head} />
      <FormFault>{refusal?.faults.form}</FormFault>
      <QuizStart rules={rules} unread={unread} now={now} />
    </div>
  )
}
