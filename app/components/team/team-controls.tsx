import { Form, Link } from '@remix-run/react'
import { type TeamSort, teamSorts } from '../../domain/insight/sort-rows'
import { Button } from '../button'
import { SelectField } from '../field'
import { FileLink } from '../file-link'
import { teamUrl, type TeamView, workFileUrl } from './team-url'

const sortWords: Record<TeamSort, string> = { value: 'Most at stake', readiness: 'Least ready', name: 'Name', completion: 'Least done' }

type Team = { id: string; name: string }

type Props = { view: TeamView; teams: Team[]; currencies: string[]; currency: string | null; people: number }

/** Which team, in which order, and all of it as a file; links and a form that work without scripts. */
export function TeamControls({ view, teams, currencies, currency, people }: Props) {
  return (
    <div className="mb-4 space-y-2">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <TeamFilter team={view.team} teams={teams} kept={{ view: 'work', sort: view.sort }} />
        <Choices label="Order" lead="First:" choices={teamSorts.map((sort) => ({ words: sortWords[sort], to: teamUrl({ ...view, sort, page: 1 }), chosen: sort === view.sort }))} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-8">
        {view.sort === 'value' && currencies.length > 1 ? (
          <Choices
            label="Currency"
            lead="Ranked by open contracts in:"
            choices={currencies.map((one) => ({ words: one, to: teamUrl({ ...view, currency: one, page: 1 }), chosen: one === currency }))}
          />
        ) : (
          <span />
        )}
        {people > 0 ? <FileLink to={workFileUrl(view)} /> : null}
      </div>
    </div>
  )
}

/** One of a few, as links. `lead`: the word before them. */
export function Choices({ label, lead, choices }: { label: string; lead?: string; choices: { words: string; to: string; chosen: boolean }[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-1">
      {lead ? <span className="text-sm text-ink-quiet">{lead}</span> : null}
      {choices.map(({ words, to, chosen }) => (
        <Link
          key={to}
          to={to}
          preventScrollReset
          aria-current={chosen ? 'true' : undefined}
          className="inline-flex min-h-11 items-center rounded-[8px] px-2 text-sm font-medium text-ink-quiet hover:bg-sunk sm:px-3 aria-[current]:bg-accent-quiet aria-[current]:font-semibold aria-[current]:text-accent"
        >
          {words}
        </Link>
      ))}
    </nav>
  )
}

/** Which of several teams; `kept`: what else the address says. */
export function TeamFilter({ team, teams, kept }: { team: string | null; teams: Team[]; kept: Record<string, string> }) {
  if (teams.length < 2) return <span />
  return (
    <Form method="get" action="/team" preventScrollReset className="flex items-end gap-2">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField label="Team" name="team" key={team} defaultValue={team ?? ''}>
        <option value="">All my teams</option>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button>Show</Button>
    </Form>
  )
}

/** Where in a list one is, and the way on. */
export function Pages({ page, pages, to }: { page: number; pages: number; to: (page: number) => string }) {
  if (pages === 1) return null
  const look = 'inline-flex min-h-11 items-center px-3 text-sm font-medium text-accent'
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center justify-between gap-4">
      {page > 1 ? (
        <Link to={to(page - 1)} rel="prev" className={look}>
          ← Back
        </Link>
      ) : (
        <span />
      )}
      <span className="figures text-sm text-ink-quiet">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link to={to(page + 1)} rel="next" className={look}>
          On →
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
