import { CircleCheck } from 'lucide-react'
import { ButtonLink } from '../button'
import { moneyWords } from '../words'

export type EarnedLine = { reason: string; points: number; amount: number; currency: string }
export type AfterLesson = { courseId: string; moduleSlug: string; lesson: { slug: string; title: string } | null; quiz: { title: string } | null }

/** A lesson is done: what it brought, and one next step. */
export function DoneMoment({ earned, next }: { earned: EarnedLine[]; next: AfterLesson }) {
  const base = `/learn/${next.courseId}`
  return (
    <section aria-labelledby="done-title" className="rounded-[8px] border border-good bg-good-quiet p-5 sm:p-6">
      <h2 id="done-title" className="flex items-center gap-2 text-xl text-good">
        <CircleCheck aria-hidden="true" className="size-6" />
        You have read this lesson
      </h2>
      {earned.map((line) => (
        <p key={line.reason} className="mt-2">
          <strong className="figures">+{line.points > 0 ? `${line.points} points` : moneyWords(line.amount, line.currency)}</strong> {line.reason}
        </p>
      ))}
      <div className="mt-5">
        {next.lesson ? (
          <ButtonLink look="primary" to={`${base}/${next.moduleSlug}/${next.lesson.slug}`}>
            Next: {next.lesson.title}
          </ButtonLink>
        ) : next.quiz ? (
          <ButtonLink look="primary" to={`${base}/${next.moduleSlug}/quiz`}>
            Take the quiz: {next.quiz.title}
          </ButtonLink>
        ) : (
          <ButtonLink look="primary" to={base}>
            Back to the course
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
