import type { SkillMove } from '../../domain/readiness/moves'
import { Notice } from '../page'
import { MoveFigures } from '../readiness/move-figures'

/** What was written down, and what it moved; null where the role does not need the skill. */
export function SavedObservation({ move, firstName }: { move: SkillMove | null; firstName: string }) {
  return (
    <Notice>
      <p>It is written down with your name, and {firstName} is told.</p>
      {move ? (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink">
          {move.name}: <MoveFigures move={move} />
        </p>
      ) : null}
    </Notice>
  )
}
