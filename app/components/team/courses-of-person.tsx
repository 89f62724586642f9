import type { CourseTalk } from '../../domain/insight/outline-progress'
import { countWords } from '../words'
import { CourseProgressCard } from './course-talk'

type Props = { courses: readonly CourseTalk[]; extended: readonly { workId: string; dueOn: string; from: string; reason: string }[]; firstName: string; now: number }

/** The courses that are assigned or begun, or of which a quiz is assigned alone, one card each; the rest by name, folded. */
export function CoursesOfPerson({ courses, extended, firstName, now }: Props) {
  const [current, rest] = [courses.filter(isCurrent), courses.filter((course) => !isCurrent(course))]
  return (
    <div className="space-y-4">
      {current.length === 0 ? <p className="text-ink-quiet">{`No course is assigned to ${firstName}, and none is begun.`}</p> : null}
      {current.map((course) => (
        <CourseProgressCard key={course.id} course={course} longer={extended.find((one) => one.workId === course.id && one.dueOn === course.dueOn)} now={now} />
      ))}
      {rest.length === 0 ? null : (
        <details className="no-print">
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent">{`${countWords(rest.length, 'more course')}, neither assigned nor begun`}</summary>
          <ul className="list-disc space-y-1 pl-5">
            {rest.map((course) => (
              <li key={course.id}>{`${course.title}: ${countWords(course.total, 'step')}`}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

const isCurrent = ({ dueOn, done, modules }: CourseTalk): boolean => dueOn !== null || done > 0 || modules.some(({ quizDue }) => quizDue.dueOn !== null)
  || modules.some(({ quiz }) => quiz !== null && (quiz.bestScore !== null || quiz.awaitingSince !== null))
