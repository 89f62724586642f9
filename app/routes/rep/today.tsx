import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { db } from '#db/client.server'
import { listOutlines } from '#db/queries/outline'
import { ButtonLink } from '../../components/button'
import { pageTitle } from '../../components/error-words'
import { Meter } from '../../components/meter'
import { Card, EmptyState, PageHead, Section } from '../../components/page'
import { ReviewLine } from '../../components/practice/review-line'
import { StartPractice } from '../../components/practice/start-practice'
import { NudgeLine } from '../../components/progress/nudge-line'
import { OwnProgrammes } from '../../components/programmes/own-programmes'
import { assignedWords } from '../../components/progress/assigned-words'
import { DueQuizzes } from '../../components/progress/due-quizzes'
import { stepWords } from '../../components/progress/step-words'
import { dueWords, minutesWords, whenWords } from '../../components/words'
import { dueQuizzes, withDueDays } from '../../domain/progress/due'
import { gatesOf } from '../../domain/progress/gates'
import { completionOf, type QuizOutline } from '../../domain/progress/outline'
import { chooseToday } from '../../domain/readiness/today'
import { requireRep } from '../../http/access.server'
import { planDay } from '../../workflows/quiz/plan-review.server'

export const meta: MetaFunction = ({ error }) => pageTitle('Today', error)
export { PageError as ErrorBoundary } from '../../components/page-error'

export async function loader({ request }: LoaderFunctionArgs) {
  const rep = await requireRep(request)
  const now = Date.now()
  const [outlines, day] = await Promise.all([listOutlines(db, rep.id, now), planDay(db, rep.id, new Date(now))])
  const { assignments, programmes, schedule, names, nudge } = day
  const courses = withDueDays(outlines, assignments)
  const { open, round, minutes } = day.review
  const review = { open, questions: round.length, minutes }
  const gates = gatesOf(courses)
  const step = chooseToday({ courses, gates, schedule, review }, now)
  const list = courses.map((course) => ({ id: course.id, title: course.title, summary: course.summary, dueOn: course.dueOn, ...completionOf(course) }))
  const waiting = courses.flatMap((course) => course.modules.flatMap(({ slug, quiz }) => awaited(course.id, slug, quiz)))
  return { firstName: rep.name.split(' ')[0] ?? rep.name, step, courses: list, quizzes: dueQuizzes(courses, gates), assignments, programmes, nudge, waiting, review, skill: step.kind === 'practice' ? (names.get(step.skillId) ?? step.skillId) : null, now }
}

const awaited = (courseId: string, slug: string, quiz: QuizOutline | null) =>
  quiz && !quiz.passed && quiz.awaitingSince !== null ? [{ to: `/learn/${courseId}/${slug}/quiz`, title: quiz.title, since: quiz.awaitingSince }] : []

export default function Today() {
  const { firstName, step, courses, quizzes, assignments, programmes, nudge, waiting, review, skill, now } = useLoaderData<typeof loader>()
  const next = stepWords(step, now, skill)
  const due = courses.filter((course) => course.dueOn !== null && course.done < course.total)
  const rest = courses.filter((course) => !due.includes(course))
  return (
    <>
      <PageHead title={`Today, ${firstName}`} lead="One step now. The rest can wait." />
      {nudge ? <NudgeLine nudge={nudge} now={now} /> : null}
      <Card className="border-l-4 border-l-accent">
        <p className="text-sm font-semibold text-accent">
          {next.kind} · {minutesWords(step.minutes)}
        </p>
        <h2 className="mt-1 text-2xl">{next.title}</h2>
        <p className="mt-2 text-ink-quiet">{next.why}</p>
        <div className="mt-5">
          {step.kind === 'practice' ? (
            <StartPractice skillId={step.skillId} questions={step.questions}>
              {next.action}
            </StartPractice>
          ) : (
            <ButtonLink to={next.to} look="primary" className="w-full sm:w-auto">
              {next.action}
            </ButtonLink>
          )}
        </div>
      </Card>
      {step.kind === 'review' ? null : <ReviewLine {...review} />}

      {waiting.length > 0 ? (
        <Section title="Waits to be marked" lead="Somebody reads what you wrote. You get a mail when the result stands; there is nothing to do until then." id="waiting">
          <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
            {waiting.map(({ to, title, since }) => (
              <li key={to}>
                <Link to={to} className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 px-5 py-2 hover:bg-sunk">
                  <span className="font-semibold">{title}</span>
                  <span className="text-sm text-ink-quiet">handed in {whenWords(since, now)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {programmes.length > 0 ? (
        <Section title="Programmes" id="programmes">
          <OwnProgrammes programmes={programmes} now={now} />
        </Section>
      ) : null}
      {due.length + quizzes.length > 0 ? (
        <Section title="Due" id="due">
          <DueQuizzes quizzes={quizzes} assignments={assignments} now={now} />
          {due.length > 0 ? <CourseList courses={due} now={now} notes={new Map(assignments.toReversed().flatMap((one) => (one.moduleId === null ? [[one.courseId, assignedWords(one)]] : [])))} /> : null}
        </Section>
      ) : null}
      {rest.length > 0 ? (
        <Section title={due.length + quizzes.length > 0 ? 'Everything else' : 'Your courses'} id="courses">
          <CourseList courses={rest} now={now} notes={new Map()} />
        </Section>
      ) : null}
      {courses.length === 0 ? (
        <Section title="Your courses" id="courses">
          <EmptyState title="No course is published yet">A trainer publishes courses in the studio. Until then you can practise clauses.</EmptyState>
        </Section>
      ) : null}
      <p className="mt-8">
        <Link to="/learn/notes" className="link inline-flex min-h-11 items-center">
          Your notes
        </Link>
      </p>
    </>
  )
}

type ListedCourse = { id: string; title: string; summary: string; dueOn: string | null; done: number; total: number }

function CourseList({ courses, now, notes }: { courses: ListedCourse[]; now: number; notes: Map<string, string> }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {courses.map((course) => (
        <li key={course.id} className="rounded-[8px] border border-line bg-raised p-5">
          <h3 className="text-lg">
            <Link to={`/learn/${course.id}`} className="link inline-flex min-h-11 items-center font-semibold">
              {course.title}
            </Link>
          </h3>
          <p className="text-ink-quiet">{course.summary}</p>
          <div className="mt-4">
            <Meter value={course.done} max={course.total} label={course.done === course.total ? 'Done' : `${course.done} of ${course.total} steps`} />
          </div>
          {course.dueOn ? <p className="mt-3 text-sm font-medium first-letter:uppercase">{dueWords(course.dueOn, now)}</p> : null}
          {notes.has(course.id) ? <p className="mt-1 text-sm text-ink-quiet">{notes.get(course.id)}</p> : null}
        </li>
      ))}
    </ul>
  )
}
