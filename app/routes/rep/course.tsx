import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CircleCheck, Circle, CircleDot, Hourglass, Lock, type LucideIcon } from 'lucide-react'
import { db } from '#db/client.server'
import { listAssignmentsFor } from '#db/queries/assignments'
import { listOutlines } from '#db/queries/outline'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { needsWords } from '../../components/lesson/locked-lesson'
import { wayOnWords } from '../../components/lesson/way-on-words'
import { Meter } from '../../components/meter'
import { PageHead, Section } from '../../components/page'
import { stepWords } from '../../components/progress/step-words'
import { dueWords, minutesWords, percentWords } from '../../components/words'
import { withDueDays } from '../../domain/progress/due'
import { type Gate, gatesOf } from '../../domain/progress/gates'
import { nextStep } from '../../domain/progress/next-step'
import { completionOf, type LessonOutline, type QuizOutline } from '../../domain/progress/outline'
import { throughGate } from '../../domain/progress/way-on'
import { requireRep } from '../../http/access.server'
import { found } from '../../http/refusals.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => pageTitle(data?.course.title, error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const now = Date.now()
  const [outlines, assignments] = await Promise.all([listOutlines(db, rep.id, now), listAssignmentsFor(db, rep.id)])
  const course = found(withDueDays(outlines, assignments).find((one) => one.id === params.course))
  const gates = gatesOf(outlines)
  const modules = course.modules.map(({ requires: _requires, ...module }) => ({
    ...module,
    gate: gates.quiz(module.id),
    lessons: module.lessons.map(({ requires: _asked, ...lesson }) => ({ ...lesson, gate: gates.lesson(lesson.id) })),
  }))
  const step = nextStep([course], new Date(now).toISOString().slice(0, 10), gates)
  return { course: { ...course, modules }, completion: completionOf(course), step, now }
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
                icon={lesson.gate ? Lock : lesson.finishedAt !== null ? CircleCheck : lesson.startedAt !== null ? CircleDot : Circle}
                state={lessonState(lesson)}
                title={lesson.title}
                detail={lesson.summary}
                minutes={minutesOf(lesson)}
                gate={lesson.gate}
              />
            ))}
            {module.quiz ? (
              <Step
                to={`/learn/${course.id}/${module.slug}/quiz`}
                icon={module.gate ? Lock : module.quiz.passed ? CircleCheck : module.quiz.openAttemptId ? CircleDot : module.quiz.awaitingSince !== null || module.quiz.untold ? Hourglass : Circle}
                state={module.gate ? 'Opens later' : quizState(module.quiz)}
                title={`Quiz: ${module.quiz.title}`}
                detail={`${module.quiz.questions} questions on the lessons above${module.quiz.dueOn && !module.quiz.passed ? `; ${dueWords(module.quiz.dueOn, now)} by itself` : ''}`}
                minutes={minutesWords(module.quiz.minutes)}
                gate={module.gate}
              />
            ) : null}
          </ol>
        </Section>
      ))}
    </>
  )
}

function quizState(quiz: QuizOutline): string {
  if (quiz.passed) return (quiz.bestScore === null ? 'Passed' : `Passed with ${percentWords(quiz.bestScore)}`)
  if (quiz.openAttemptId) return 'In the middle'
  if (quiz.awaitingSince !== null) return 'Waits to be marked'
  if (quiz.untold) return 'Handed in; the score is told later'
  return quiz.bestScore === null ? 'Not taken' : `Best so far ${percentWords(quiz.bestScore)}`
}

type ShownLesson = Pick<LessonOutline, 'startedAt' | 'finishedAt' | 'share' | 'minutes'> & { gate: Gate | null }

function lessonState({ gate, startedAt, finishedAt, share }: ShownLesson): string {
  if (finishedAt !== null) return 'Read'
  if (gate) return 'Opens later'
  if (startedAt === null) return 'Not started'
  return share > 0 ? `${percentWords(share)} read` : 'Started'
}

const minutesOf = ({ startedAt, finishedAt, share, minutes }: ShownLesson): string =>
  startedAt !== null && finishedAt === null && share > 0 ? `${minutesWords(minutes)} left` : minutesWords(minutes)

type StepProps = { to: string; icon: LucideIcon; state: string; title: string; detail: string; minutes: string; gate: Gate | null }

/** One step of a course. A locked one says what opens it, and leads there. */
function Step({ to, icon: Icon, state, title, detail, minutes, gate }: StepProps) {
  const opener = gate ? wayOnWords(throughGate(gate.opener)) : null
  return (
    <li>
      <Link to={to} className="flex items-start gap-4 px-4 py-4 hover:bg-sunk sm:px-5">
        <Icon aria-hidden="true" className={`mt-0.5 size-6 shrink-0 ${gate ? 'text-ink-quiet' : 'text-accent'}`} />
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{title}</span>
          <span className="block text-sm text-ink-quiet">{detail}</span>
          <span className="mt-1 block text-sm text-ink-quiet sm:hidden">
            {state} · {minutes}
          </span>
        </span>
        <span className="figures hidden shrink-0 text-right text-sm text-ink-quiet sm:block">
          {state}
          <br />
          {minutes}
        </span>
      </Link>
      {gate && opener ? (
        <p className="flex flex-wrap items-center gap-x-3 pr-4 pb-3 pl-14 text-sm sm:pl-15">
          <span>{needsWords(gate)}</span>
          <Link to={opener.to} className="link inline-flex min-h-11 items-center font-semibold">
            {opener.label}
          </Link>
        </p>
      ) : null}
    </li>
  )
}
