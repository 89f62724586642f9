import { Link } from '@remix-run/react'
import { ArrowDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { percentWords } from '../words'
import type { HeatView } from './team-url'

export type HeatColumn = { skillId: string; name: string; level: number; mandatory: boolean }

/** A cell by its row and its column among the skills. */
export type At = { row: number; column: number }

/** The heads of the columns; each orders the people by itself. */
export function HeatHead({ columns, view, to }: { columns: HeatColumn[]; view: HeatView; to: (sort: string) => string }) {
  return (
    <tr className="bg-sunk text-left text-xs text-ink-quiet">
      <Head sticky sorted={view.sort === 'name' ? 'ascending' : null} to={to('name')} words="Person" />
      <Head sorted={view.sort === 'weakest' ? 'ascending' : null} to={to('weakest')} words="Role" below="weakest first" />
      <Head sorted={view.sort === 'freshness' ? 'descending' : null} to={to('freshness')} words="Last evidence" below="longest ago first" />
      {columns.map(({ skillId, name, level, mandatory }) => (
        <Head
          key={skillId}
          sorted={view.sort === skillId ? 'ascending' : null}
          to={to(skillId)}
          words={name}
          below={
            <>
              needs {percentWords(level)}
              {mandatory ? <span className="block">mandatory</span> : null}
            </>
          }
        />
      ))}
    </tr>
  )
}

type HeadProps = { words: string; to: string; sorted: 'ascending' | 'descending' | null; below?: ReactNode; sticky?: boolean }

function Head({ words, to, sorted, below, sticky = false }: HeadProps) {
  const place = sticky ? 'sticky left-0 z-10 border-r bg-sunk sm:px-4' : 'min-w-24'
  return (
    <th scope="col" aria-sort={sorted ?? undefined} className={`border-b border-line px-2.5 py-1 align-bottom font-normal ${place}`}>
      <Link to={to} preventScrollReset className="inline-flex min-h-11 min-w-11 items-end gap-1 pb-1 font-semibold text-ink hover:underline">
        {words}
        {sorted ? <ArrowDown aria-hidden="true" className="size-3.5 shrink-0 text-accent" /> : null}
      </Link>
      {below ? <span className="figures block pb-1">{below}</span> : null}
    </th>
  )
}
