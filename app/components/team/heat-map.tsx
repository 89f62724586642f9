import { Link } from '@remix-run/react'
import { useRef, useState } from 'react'
import type { HeatLine } from '../../workflows/team/open-role.server'
import { ReadinessBadge } from '../badge'
import { percentWords } from '../words'
import { HeatCell } from './heat-cell'
import { HeatDetail } from './heat-detail'
import { type At, HeatHead, type HeatColumn } from './heat-head'
import { heatUrl, type HeatView } from './team-url'
import { useCellKeys } from './use-cell-keys'

type Props = { map: { role: { name: string }; columns: HeatColumn[]; rows: HeatLine[] }; view: HeatView; now: number }

/** People by skills, each cell a link to its evidence. The cell that is pointed at or has the focus is told in full above the table. */
export function HeatMap({ map: { role, columns, rows }, view, now }: Props) {
  const [shown, setShown] = useState<At | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const reached = useCellKeys(body)
  const row = shown && rows[shown.row]
  const cell = shown && row?.cells[shown.column]
  const caption = `Skills of ${role.name}, person by person`
  return (
    <>
      <HeatDetail cell={cell ?? null} name={row?.name ?? ''} column={(shown && columns[shown.column]) ?? null} now={now} />
      <div className="relative overflow-x-auto rounded-[8px] border border-line bg-raised" role="region" aria-label={caption} tabIndex={0}>
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <HeatHead columns={columns} view={view} to={(sort) => heatUrl({ ...view, sort, page: 1 })} />
          </thead>
          <tbody ref={body}>
            {rows.map((line, rowIndex) => (
              <tr key={line.id}>
                <th scope="row" className="sticky left-0 z-10 max-w-36 min-w-28 border-r border-b border-line bg-raised px-2.5 py-1 text-left font-semibold sm:max-w-52 sm:min-w-44 sm:px-4">
                  <Link to={`/team/${line.id}`} className="link inline-flex min-h-11 items-center">
                    {line.name}
                  </Link>
                </th>
                <td className="border-r border-b border-line px-2.5 py-1 whitespace-nowrap">
                  <ReadinessBadge label={line.label} />
                  <span className="figures block pl-1 text-xs text-ink-quiet">{line.figure === null ? 'nothing seen' : `${percentWords(line.figure)} to pass`}</span>
                </td>
                <td className="border-r border-b border-line px-2.5 py-1 whitespace-nowrap text-ink-quiet">{daysWords(line.days)}</td>
                {line.cells.map((one, columnIndex) => {
                  const column = columns[columnIndex]
                  if (!column) return null
                  const at = { row: rowIndex, column: columnIndex }
                  return <HeatCell key={column.skillId} cell={one} person={line} column={column} now={now} first={reached(at)} onShow={() => setShown(at)} />
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function daysWords(days: number | null): string {
  if (days === null) return 'never'
  if (days === 0) return 'today'
  return days === 1 ? '1 day' : `${days} days`
}
