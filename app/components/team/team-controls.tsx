import { Form, Link } from '@remix-run/react'
import { type TeamSort, teamSorts } from '../../domain/insight/sort-rows'
import { Button } from '../button'
import { SelectField } from '../field'
import { teamUrl, type TeamView } from './team-url'

const sortWords: Record<TeamSort, string> = { readiness: 'Least ready', name: 'Name', completion: 'Least done' }

/** Which team, and in which order; links and a form that work without scripts. */
export function TeamControls({ view, teams }: { view: TeamView; teams: { id: string; name: string }[] }) {
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      {teams.length > 1 ? <TeamFilter view={view} teams={teams} /> : <span />}
      <nav aria-label="Order" className="flex flex-wrap items-center gap-1">
        <span className="text-sm text-ink-quiet">First:</span>
        {teamSorts.map((sort) => (
          <Link
            key={sort}
            to={teamUrl({ ...view, sort, page: 1 })}
            preventScrollReset
            aria-current={sort === view.sort ? 'true' : undefined}
            className="inline-flex min-h-11 items-center rounded-[8px] px-2 text-sm font-medium text-ink-quiet hover:bg-sunk sm:px-3 aria-[current]:bg-accent-quiet aria-[current]:font-semibold aria-[current]:text-accent"
          >
            {sortWords[sort]}
          </Link>
        ))}
      </nav>
    </div>
  )
}

function TeamFilter({ view, teams }: { view: TeamView; teams: { id: string; name: string }[] }) {
  return (
    <Form method="get" action="/team" preventScrollReset className="flex items-end gap-2">
      {view.sort === 'readiness' ? null : <input type="hidden" name="sort" value={view.sort} />}
      <SelectField label="Team" name="team" key={view.team} defaultValue={view.team ?? ''}>
        <option value="">All my teams</option>
        {teams.map((team) => (
          <option key={team.id} value={team.id}>
            {team.name}
          </option>
        ))}
      </SelectField>
      <Button>Show</Button>
    </Form>
  )
}

/** Where in the list one is, and the way on. */
export function Pages({ view, pages }: { view: TeamView; pages: number }) {
  if (pages === 1) return null
  const look = 'inline-flex min-h-11 items-center px-3 text-sm font-medium text-accent'
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center justify-between gap-4">
      {view.page > 1 ? (
        <Link to={teamUrl({ ...view, page: view.page - 1 })} rel="prev" className={look}>
          ← Back
        </Link>
      ) : (
        <span />
      )}
      <span className="figures text-sm text-ink-quiet">
        Page {view.page} of {pages}
      </span>
      {view.page < pages ? (
        <Link to={teamUrl({ ...view, page: view.page + 1 })} rel="next" className={look}>
          On →
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
