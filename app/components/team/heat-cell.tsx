import { Link } from '@remix-run/react'
import type { HeatLine } from '../../workflows/team/open-role.server'
import { readinessLooks } from '../badge'
import { percentWords } from '../words'
import type { HeatColumn } from './heat-head'
import { bandWords, seenWords } from './heat-words'

const tones = { good: 'bg-good-quiet text-good', warn: 'bg-warn-quiet text-warn', bad: 'bg-bad-quiet text-bad' } as const

type Props = {
  cell: HeatLine['cells'][number]
  person: Pick<HeatLine, 'id' | 'name'>
  column: HeatColumn
  now: number
  /** Whether the tabulator key stops here. */
  first: boolean
  onShow: () => void
}

/** One skill of one person: sign, figure and word; screen readers hear the rest of it too. What was never observed has no colour and no figure. */
export function HeatCell({ cell, person, column, now, first, onShow }: Props) {
  const { tone, icon: Icon, words } = readinessLooks[cell.label]
  const seen = cell.n > 0
  return (
    <td className={`border-r border-b border-line p-0 ${seen ? tones[tone] : 'text-ink-quiet'}`}>
      <Link
        to={`/team/${person.id}/skills/${column.skillId}`}
        data-cell=""
        tabIndex={first ? undefined : -1}
        onFocus={onShow}
        onPointerEnter={onShow}
        className="flex min-h-14 scroll-ml-36 flex-col justify-center sm:scroll-ml-52 px-2.5 py-1 -outline-offset-2 hover:underline"
      >
        <span className="sr-only">{`${person.name}, ${column.name}: `}</span>
        <span className="figures flex items-center gap-1 font-semibold whitespace-nowrap">
          <Icon aria-hidden="true" className="size-3.5 shrink-0" />
          {seen ? percentWords(cell.figure) : <span aria-hidden="true">–</span>}
        </span>
        <span className="text-xs whitespace-nowrap">{words}</span>
        <span className="sr-only">{`, ${bandWords(cell)}${seenWords(cell, now)}`}</span>
      </Link>
    </td>
  )
}
