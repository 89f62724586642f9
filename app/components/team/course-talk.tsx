import type { CourseTalk } from '../../domain/insight/outline-progress'
import { Badge } from '../badge'
import { Meter } from '../meter'
import { Card } from '../page'
import { extendedWords } from '../progress/assigned-words'
import { countWords, dateWords, dueWords, percentWords, sinceWords } from '../words'

/** One course of a rep: its steps, its day and why it is later than it was, and each module with its quiz. */
export function CourseProgressCard({ course, longer, now }: { course: CourseTalk; longer?: { dueOn: string; from: string; reason: string } | undefined; now: number }) {
  const finished = course.done === course.total
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="text-lg">{course.title}</h3>
        {course.dueOn === null ? null : (
          <Badge tone={course.overdue ? 'bad' : finished ? 'good' : 'quiet'}>{finished ? 'finished' : dueWords(course.dueOn, now)}</Badge>
        )}
      </div>
      {longer && !finished ? <p className="mt-1 text-sm text-ink-quiet">{extendedWords(longer.dueOn, longer)}</p> : null}
      <div className="mt-3 max-w-[480px]">
        <Meter value={course.done} max={course.total} label={`${course.done} of ${course.total} steps`} />
      </div>
      <ul className="mt-4 space-y-3 text-sm">
        {course.modules.map((module) => (
          <li key={module.title}>
            <span className="font-semibold">{module.title}</span>
            <span className="block text-ink-quiet">
              {Math.min(module.lessonsDone, module.lessons)} of {countWords(module.lessons, 'lesson')} read
              {module.quiz ? `; ${quizWords(module.quiz, now)}` : null}
            </span>
            <QuizDue {...module.quizDue} passed={module.quiz !== null && module.quiz.passedAt !== null} now={now} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** When the quiz of a module is due alone. */
function QuizDue({ dueOn, overdue, passed, now }: { dueOn: string | null; overdue: boolean; passed: boolean; now: number }) {
  if (dueOn === null) return null
  return (
    <span className="mt-1 block">
      <Badge tone={overdue ? 'bad' : passed ? 'good' : 'quiet'}>{passed ? 'quiz passed' : `quiz ${dueWords(dueOn, now)}`}</Badge>
    </span>
  )
}

type Quiz = NonNullable<CourseTalk['modules'][number]['quiz']>

function quizWords({ bestScore, passedAt, awaitingSince }: Quiz, now: number): string {
  const waits = awaitingSince !== null && passedAt === null ? `quiz waits for marking since ${sinceWords(awaitingSince, now)}` : ''
  if (bestScore === null) return waits || 'quiz not tried yet'
  const best = `best quiz score ${percentWords(bestScore)}`
  if (waits) return `${best}; ${waits}`
  return passedAt === null ? `${best}, not passed yet` : `${best}, passed on ${dateWords(passedAt)}`
}
