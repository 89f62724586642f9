import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CircleCheck, Circle, CircleDot, type LucideIcon } from 'lucide-react'
import { db } from '#db/client.server'
import { listAssignmentsFor } from '#db/queries/assignments'
import { listOutlines } from '#db/queries/outline'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Meter } from '../../components/meter'
import { PageHead, Section } from '../../components/page'
import { stepWords } from '../../components/progress/step-words'
import { minutesWords, percentWords } from '../../components/words'
import { withDueDays } from '../../domain/progress/due'
import { nextStep } from '../../domain/progress/next-step'
import { completionOf, type QuizOutline } from '../../domain/progress/outline'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.course.title, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const [outlines, assignments] = await Promise.all([listOutlines(db, rep.id, params.course ?? ''), listAssignmentsFor(db, rep.id)])
  const course = found(withDueDays(outlines, assignments)[0])
  const now = Date.now()
  return { course, completion: completionOf(course), step: nextStep([course], new Date(now).toISOString().slice(0, 10)), now }
}

export default function Course() {
  const { course, completion, step, now } = useLoaderData<typeof loader>()
  const next = stepWords(step, now)
  const { done, total } = completion
  return (
    <>
      <PageHead
        title={course.title}
        lead={course.summary}
        back={{ to: '/learn', label: 'Today' }}
        action={
          <ButtonLink to={next.to} look="primary">
            {next.action}
          </ButtonLink>
        }
      />
      <div className="max-w-[560px]">
        <Meter value={done} max={total} label={done === total ? 'All steps done' : `${done} of ${total} steps`} />
      </div>
      {course.modules.map((module) => (
        <Section key={module.id} title={module.title} lead={module.summary}>
          <ol className="divide-y divide-line rounded-[8px] border border-line bg-raised">
            {module.lessons.map((lesson) => (
              <Step
                key={lesson.id}
                to={`/learn/${course.id}/${module.slug}/${lesson.slug}`}
                icon={lesson.finishedAt !== null ? CircleCheck : lesson.startedAt !== null ? CircleDot : Circle}
                state={lesson.finishedAt !== null ? 'Read' : lesson.startedAt !== null ? 'Started' : 'Not started'}
                title={lesson.title}
                detail={lesson.summary}
                minutes={lesson.minutes}
              />
            ))}
            {module.quiz ? (
              <Step
                to={`/learn/${course.id}/${module.slug}/quiz`}
                icon={module.quiz.passed ? CircleCheck : module.quiz.openAttemptId ? CircleDot : Circle}
                state={quizState(module.quiz)}
                title={`Quiz: ${module.quiz.title}`}
                detail={`${module.quiz.questions} questions on the lessons above`}
                minutes={module.quiz.minutes}
              />
            ) : null}
          </ol>
        </Section>
      ))}
    </>
  )
}

function quizState(quiz: QuizOutline): string {
  if (quiz.passed) return `Passed with ${percentWords(quiz.bestScore ?? 0)}`
  if (quiz.openAttemptId) return 'In the middle'
  return quiz.bestScore === null ? 'Not taken' : `Best so far ${percentWords(quiz.bestScore)}`
}

type StepProps = { to: string; icon: LucideIcon; state: string; title: string; detail: string; minutes: number }

function Step({ to, icon: Icon, state, title, detail, minutes }: StepProps) {
  return (
    <li>
      <Link to={to} className="flex items-start gap-4 px-4 py-4 hover:bg-sunk sm:px-5">
        <Icon aria-hidden="true" className="mt-0.5 size-6 shrink-0 text-accent" />
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{title}</span>
          <span className="block text-sm text-ink-quiet">{detail}</span>
          <span className="mt-1 block text-sm text-ink-quiet sm:hidden">
            {state} · {minutesWords(minutes)}
          </span>
        </span>
        <span className="figures hidden shrink-0 text-right text-sm text-ink-quiet sm:block">
          {state}
          <br />
          {minutesWords(minutes)}
        </span>
      </Link>
    </li>
  )
}
