import type { SkillMove } from '../../domain/readiness/moves'
import { ReadinessBadge } from '../badge'
import { percentWords } from '../words'

/** From where to where a skill moved, and what it is now. */
export function MoveFigures({ move: { before, after } }: { move: Pick<SkillMove, 'before' | 'after'> }) {
  return (
    <span className="figures inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>
        {percentWords(before.figure)} <span aria-hidden="true">→</span>
        <span className="sr-only">to</span> {percentWords(after.figure)}
      </span>
      <ReadinessBadge label={after.label} />
    </span>
  )
}
