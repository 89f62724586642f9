import { CalendarX, type LucideIcon, OctagonX, Scale, TriangleAlert } from 'lucide-react'
import type { NamedReason } from '../../workflows/team/team-lines'
import { Badge } from '../badge'
import { reasonWords } from './reason-words'

const looks: Record<NamedReason['kind'], { tone: 'bad' | 'warn'; icon: LucideIcon }> = {
  blocked: { tone: 'bad', icon: OctagonX },
  stuck: { tone: 'bad', icon: OctagonX },
  overdue: { tone: 'bad', icon: CalendarX },
  disputes: { tone: 'warn', icon: Scale },
  compliance: { tone: 'warn', icon: TriangleAlert },
  accuracy: { tone: 'warn', icon: TriangleAlert },
}

/** Why somebody needs their manager, each in a word with its sign and what it is about. */
export function Reasons({ reasons }: { reasons: NamedReason[] }) {
  if (reasons.length === 0) return <span className="text-ink-quiet">nothing</span>
  return (
    <ul className="min-w-52 space-y-1.5">
      {reasons.map((reason) => {
        const [{ tone, icon }, { name, about }] = [looks[reason.kind], reasonWords(reason)]
        return (
          <li key={reason.kind} className="flex flex-wrap items-center gap-x-2">
            <Badge tone={tone} icon={icon}>
              {name}
            </Badge>
            <span className="text-xs text-ink-quiet">{about}</span>
          </li>
        )
      })}
    </ul>
  )
}
