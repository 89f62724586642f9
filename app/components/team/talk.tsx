import { Card } from '../page'
import { dueWords } from '../words'

type Module = { id: string; quiz: { title: string; passedAt: number | null } | null; quizDue: { dueOn: string | null; overdue: boolean } }

type Talk = {
  firstName: string
  weakest: { name: string } | null
  courses: { id: string; title: string; overdue: boolean; dueOn: string | null; done: number; total: number; modules: Module[] }[]
  known: boolean
  now: number
}

/** What to bring up, most pressing first; never empty-handed. */
export function TalkPoints({ firstName, weakest, courses, known, now }: Talk) {
  const late = courses.filter((course) => course.overdue)
  const quizzes = courses.flatMap(({ modules }) => modules).filter(({ quiz, quizDue }) => quiz !== null && quiz.passedAt === null && quizDue.dueOn !== null)
  const open = courses.filter((course) => course.dueOn !== null && !course.overdue && course.done < course.total)
  return (
    <Card className="border-l-4 border-l-accent">
      <h2 className="text-xl">What to talk about</h2>
      <ul className="mt-3 list-disc space-y-2 pl-5">
        {late.map((course) => (
          <li key={course.id}>
            <strong>{course.title}</strong> is {dueWords(course.dueOn ?? '', now)}: {course.done} of {course.total} steps are done. What is in the way?
          </li>
        ))}
        {quizzes.map(({ id, quiz, quizDue }) => (
          <li key={id}>
            The quiz <strong>{quiz?.title}</strong> is {dueWords(quizDue.dueOn ?? '', now)}, and not passed yet.{quizDue.overdue ? ' What is in the way?' : ''}
          </li>
        ))}
        {weakest ? (
          <li>
            <strong>{weakest.name}</strong> is the weakest skill the role cannot do without. Where did it last come up in a deal?
          </li>
        ) : null}
        {known ? null : <li>No question is answered yet, so nothing is evidenced. Five minutes of practice would show where {firstName} stands.</li>}
        {open.map((course) => (
          <li key={course.id}>
            <strong>{course.title}</strong> is {dueWords(course.dueOn ?? '', now)}, with {course.total - course.done} of {course.total} steps to go.
          </li>
        ))}
        {known && !weakest && late.length === 0 && open.length === 0 && quizzes.length === 0 ? <li>Nothing is short and nothing is late. Ask what {firstName} wants to learn next.</li> : null}
      </ul>
    </Card>
  )
}
