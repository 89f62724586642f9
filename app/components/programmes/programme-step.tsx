import { Link } from '@remix-run/react'
import { Circle, CircleCheck, CircleDot, Lock, TriangleAlert } from 'lucide-react'
import type { ShownStep } from '../../workflows/programmes/show-programme.server'
import { Badge } from '../badge'
import { dateWords } from '../words'
import { ChooseParts } from './choose-parts'
import { asksWords, stepDayWords } from './programme-words'

const icons = { done: CircleCheck, open: CircleDot, late: CircleDot, locked: Lock }

/** One step: its state and day, what it asks for, and the choice where there is one. */
export function ProgrammeStep({ step, number, fault, open, now }: { step: ShownStep; number: number; fault: string | null; open: boolean; now: number }) {
  const Icon = icons[step.state]
  const mayChoose = open && step.choosing && (step.state === 'open' || step.state === 'late')
  const chosen = step.parts.some((part) => part.chosen)
  const shown = mayChoose && chosen ? step.parts.filter((part) => part.chosen || part.doneOn !== null) : step.parts
  return (
    <li className="px-4 py-4 sm:px-5">
      <div className="flex items-start gap-4">
        <Icon aria-hidden="true" className={`mt-0.5 size-6 shrink-0 ${step.state === 'locked' ? 'text-ink-quiet' : 'text-accent'}`} />
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold">{`${number}. ${step.title}`}</h3>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-quiet">
            <span className="inline-block first-letter:uppercase">{stepDayWords(step, now)}</span>
            {step.state === 'late' && open ? <Badge tone="bad" icon={TriangleAlert}>Overdue</Badge> : null}
          </p>
          {mayChoose && !chosen ? null : (
            <>
              {asksWords(step) && step.state !== 'done' ? <p className="mt-2 text-sm font-medium">{asksWords(step)}</p> : null}
              <ul className="mt-1">
                {shown.map((part) => (
                  <li key={part.key} className="flex flex-wrap items-center gap-x-2 text-sm">
                    {part.doneOn === null ? <Circle aria-hidden="true" className="size-4 text-ink-quiet" /> : <CircleCheck aria-hidden="true" className="size-4 text-good" />}
                    <PartName part={part} linked={step.state !== 'locked'} />
                    {part.doneOn === null ? null : <span className="text-ink-quiet">{`done on ${dateWords(Date.parse(part.doneOn))}`}</span>}
                  </li>
                ))}
              </ul>
            </>
          )}
          {mayChoose ? <ChooseParts step={step} fault={fault} folded={chosen && fault === null} /> : null}
        </div>
      </div>
    </li>
  )
}

function PartName({ part: { kind, title, to }, linked }: { part: ShownStep['parts'][number]; linked: boolean }) {
  const words = kind === 'quiz' ? `Quiz: ${title}` : title
  return linked ? (
    <Link to={to} className="link inline-flex min-h-11 items-center font-medium">
      {words}
    </Link>
  ) : (
    <span className="inline-flex min-h-11 items-center">{words}</span>
  )
}
