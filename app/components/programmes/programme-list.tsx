import { Link } from '@remix-run/react'
import { TriangleAlert } from 'lucide-react'
import type { ProgrammeLine } from '../../workflows/programmes/read-programmes.server'
import { countWords } from '../words'
import { monthWords } from './programme-words'
import { countsWords } from './team-programme-words'

/** The programmes that are offered, each with how the people of a manager stand in it. */
export function ProgrammeList({ programmes }: { programmes: ProgrammeLine[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {programmes.map((one) => (
        <li key={one.id} className="rounded-[8px] border border-line bg-raised p-5">
          <h3 className="text-lg">
            <Link to={`/team/programmes/${one.id}`} className="link inline-flex min-h-11 items-center font-semibold">
              {one.title}
            </Link>
          </h3>
          <p className="text-ink-quiet">{one.summary}</p>
          <p className="mt-2 text-sm text-ink-quiet">
            {`${countWords(one.steps, 'step')}${one.everyMonths === null ? '' : one.everyMonths === 12 ? ', renewed every year' : `, renewed every ${monthWords(one.everyMonths)}`}`}
          </p>
          <p className="mt-3 flex items-start gap-2 text-sm font-medium">
            {one.late > 0 ? <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-bad" /> : null}
            <span>{countsWords(one)}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
