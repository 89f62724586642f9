import { Link } from '@remix-run/react'
import { CircleHelp, Hourglass, Lock, OctagonX, type LucideIcon } from 'lucide-react'
import type { DueQuiz, QuizWay } from '../../domain/progress/due'
import { throughGate } from '../../domain/progress/way-on'
import { needsWords, waitingWords } from '../lesson/locked-lesson'
import { wayOnWords } from '../lesson/way-on-words'
import { dueWords } from '../words'
import { assignedWords } from './assigned-words'

type Assigned = { moduleId: string | null; dueOn: string; note: string; assignedBy: string; extended: { from: string; reason: string } | null }

/** Quizzes that are due alone, each with who asks for it and the one step to take; or, where there is none, why. Assignments come by their day, the earliest first. */
export function DueQuizzes({ quizzes, assignments, now }: { quizzes: readonly DueQuiz[]; assignments: readonly Assigned[]; now: number }) {
  if (quizzes.length === 0) return null
  return (
    <ul className="mb-4 divide-y divide-line rounded-[8px] border border-line bg-raised">
      {quizzes.map((quiz) => {
        const { icon: Icon, said, step } = wayWords(quiz)
        const asked = assignments.find((one) => one.moduleId === quiz.moduleId)
        return (
          <li key={quiz.moduleId} className="flex items-start gap-4 px-5 py-4">
            <Icon aria-hidden="true" className={`mt-0.5 size-6 shrink-0 ${step ? 'text-accent' : 'text-ink-quiet'}`} />
            <div className="min-w-0 flex-1">
              <h3 className="text-lg">{`Quiz: ${quiz.title}`}</h3>
              <p className="text-sm text-ink-quiet">{`of “${quiz.courseTitle}”`}</p>
              <p className="mt-1 text-sm font-medium first-letter:uppercase">{dueWords(quiz.dueOn, now)}</p>
              {asked ? <p className="mt-1 text-sm text-ink-quiet">{assignedWords(asked)}</p> : null}
              {said === null ? null : <p className="mt-1 text-sm">{said}</p>}
              {step ? (
                <Link to={step.to} className="link mt-1 inline-flex min-h-11 items-center font-semibold">
                  {step.label}
                </Link>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

type WayWords = { icon: LucideIcon; said: string | null; step: { to: string; label: string } | null }

const closed: Record<Exclude<QuizWay['kind'], 'open' | 'locked'>, Pick<WayWords, 'icon' | 'said'>> = {
  waiting: { icon: Hourglass, said: 'Your answers wait to be marked. You get a mail when they are; until then there is nothing to do.' },
  untold: { icon: Hourglass, said: 'Your answers are in. The score is told later; until then there is nothing to do.' },
  'used-up': { icon: OctagonX, said: 'You have used all attempts. Your manager sees it too: ask for another one.' },
}

function wayWords({ courseId, moduleSlug, title, way }: DueQuiz): WayWords {
  if (way.kind === 'open') {
    return { icon: CircleHelp, said: null, step: { to: `/learn/${courseId}/${moduleSlug}/quiz`, label: `${way.inTheMiddle ? 'Go on with' : 'Take'} the quiz: ${title}` } }
  }
  if (way.kind !== 'locked') return { ...closed[way.kind], step: null }
  const waiting = waitingWords(way.gate.opener)
  return { icon: Lock, said: waiting ?? needsWords(way.gate), step: waiting === null ? wayOnWords(throughGate(way.gate.opener)) : null }
}
