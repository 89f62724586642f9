import type { HeatLine } from '../../workflows/team/open-role.server'
import { ReadinessBadge } from '../badge'
import { Band } from '../readiness/band'
import { percentWords } from '../words'
import type { HeatColumn } from './heat-head'
import { bandWords, seenWords } from './heat-words'

type Props = { cell: HeatLine['cells'][number] | null; name: string; column: HeatColumn | null; now: number }

/** What stands behind one cell, for eyes: a screen reader hears it in the cell itself. It keeps its height, so that nothing jumps. */
export function HeatDetail({ cell, name, column, now }: Props) {
  return (
    <div aria-hidden="true" className="sticky top-0 z-20 mb-3 hidden min-h-18 items-center gap-x-8 rounded-[8px] border border-line bg-raised px-4 py-2 text-sm sm:flex">
      {cell && column ? (
        <>
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-3">
              <strong>{`${name} · ${column.name}`}</strong>
              <ReadinessBadge label={cell.label} />
            </p>
            <p className="figures mt-1 text-ink-quiet">
              {`${cell.n === 0 ? '' : `${percentWords(cell.figure)} now, `}${bandWords(cell)}${percentWords(column.level)} needed; ${seenWords(cell, now)}.`}
            </p>
          </div>
          <div className="w-64 shrink-0 max-md:hidden">
            <Band {...cell} level={column.level} />
          </div>
        </>
      ) : (
        <p className="text-ink-quiet">Point at a cell, or step through them with the arrow keys, to see its band, how often it was observed and when last. It opens its evidence.</p>
      )}
    </div>
  )
}
