import { CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { WayOn } from '../../domain/progress/way-on'
import type { SkillMove } from '../../domain/readiness/moves'
import { ButtonLink } from '../button'
import { MoveFigures } from '../readiness/move-figures'
import { moneyWords } from '../words'
import { wayOnWords } from './way-on-words'

export type EarnedLine = { id: string; reason: string; points: number; amount: number; currency: string }

/** A lesson is done: what it brought, what it moved, and one next step. It takes the focus where the button that did it had it. */
export function DoneMoment({ earned, moves, next, takesFocus }: { earned: EarnedLine[]; moves: SkillMove[]; next: WayOn; takesFocus: boolean }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) title.current?.focus()
  }, [takesFocus])
  const { to, label } = wayOnWords(next)
  return (
    <section aria-labelledby="done-title" className="rounded-[8px] border border-good bg-good-quiet p-5 sm:p-6">
      <h2 id="done-title" ref={title} tabIndex={-1} className="flex items-center gap-2 text-xl text-good">
        <CircleCheck aria-hidden="true" className="size-6 shrink-0" />
        You have read this lesson
      </h2>
      {earned.map((line) => (
        <p key={line.id} className="mt-2">
          <strong className="figures">+{line.points > 0 ? `${line.points} points` : moneyWords(line.amount, line.currency)}</strong> {line.reason}
        </p>
      ))}
      {moves.length > 0 ? (
        <ul className="mt-4 space-y-2" aria-label="What moved">
          {moves.map((move) => (
            <li key={move.skillId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{move.name}</span>
              <MoveFigures move={move} />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="mt-5">
        <ButtonLink look="primary" to={to}>
          {label}
        </ButtonLink>
      </div>
    </section>
  )
}
