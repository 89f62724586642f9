import type { HeatLine } from '../../workflows/team/open-role.server'
import { FileLink } from '../file-link'
import { EmptyState } from '../page'
import { HeatMap } from './heat-map'
import type { HeatColumn } from './heat-head'
import { Choices, Pages, TeamFilter } from './team-controls'
import { heatFileUrl, heatUrl, type HeatView } from './team-url'

type Map = { role: { id: string; name: string; people: number }; pages: number; columns: HeatColumn[]; rows: HeatLine[] }
type Props = { map: Map | null; people: number; roles: { id: string; name: string; people: number }[]; teams: { id: string; name: string }[]; view: HeatView; now: number }

/** People by skills with what narrows them down; where there is nobody to show, why. */
export function HeatSection({ map, people, roles, teams, view, now }: Props) {
  const kept = { ...(view.role === null ? {} : { role: view.role }), ...(view.sort === 'weakest' ? {} : { sort: view.sort }) }
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <TeamFilter team={view.team} teams={teams} kept={kept} />
        {roles.length > 1 && map ? (
          <Choices
            label="Role"
            lead="Role:"
            choices={roles.map(({ id, name, people: holders }) => ({
              words: `${name} (${holders})`, to: heatUrl({ ...view, role: id, sort: 'weakest', page: 1 }), chosen: id === map.role.id,
            }))}
          />
        ) : null}
      </div>
      {map ? (
        <>
          <div className="flex justify-end">
            <FileLink to={heatFileUrl(view)} />
          </div>
          <HeatMap key={`${map.role.id} ${view.page}`} map={map} view={view} now={now} />
          {map.rows.every(({ days }) => days === null) ? (
            <p className="mt-3 text-ink-quiet">Nobody here was observed yet: a first quiz, a question in a lesson or what you see at work puts figures into these cells.</p>
          ) : null}
          <Pages page={view.page} pages={map.pages} to={(page) => heatUrl({ ...view, page })} />
        </>
      ) : people > 0 ? (
        <EmptyState title="Nobody here has a role yet">The skills that a role needs stand here, person by person. An administrator sets a person’s role.</EmptyState>
      ) : (
        <EmptyState title="No one is in this team yet">Its people and how ready they are will be here. An administrator invites people into teams.</EmptyState>
      )}
    </>
  )
}
