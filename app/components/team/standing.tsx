import type { ReadinessLabel } from '../../domain/readiness/skill-readiness'
import { Badge, ReadinessBadge } from '../badge'
import { percentWords, whenWords } from '../words'

/** Readiness as it was when last seen: the word, the figure, and of when. Times are ms epoch. */
export function Standing({ label, figure, takenAt, now }: { label: ReadinessLabel | null; figure: number | null; takenAt: number | null; now: number }) {
  if (label === null) return <Badge>No role set</Badge>
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <ReadinessBadge label={label} />
      <span className="figures text-xs whitespace-nowrap text-ink-quiet">
        {figure === null || takenAt === null ? 'nothing evidenced yet' : `${percentWords(figure)} · as of ${whenWords(takenAt, now)}`}
      </span>
    </div>
  )
}
