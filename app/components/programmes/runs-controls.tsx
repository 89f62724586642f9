import { Form } from '@remix-run/react'
import { runStates } from '../../domain/progress/programme/run-state'
import { Button } from '../button'
import { SelectField } from '../field'
import { FileLink } from '../file-link'
import { TeamChoice } from '../team/completion-controls'
import { runStateWords, runsUrl, type RunsView } from './team-programme-words'

/** Which people of a programme, and all of them as a file; a form that works without scripts. `rows`: how many are shown. */
export function RunsControls({ view, teams, rows }: { view: RunsView; teams: { id: string; name: string }[]; rows: number }) {
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
      <Form method="get" action={`/team/programmes/${view.programme}`} preventScrollReset className="flex flex-wrap items-end gap-3">
        <TeamChoice team={view.team} teams={teams} />
        <SelectField label="State" name="state" key={view.state} defaultValue={view.state ?? ''}>
          <option value="">Whatever their state</option>
          {runStates.map((state) => (
            <option key={state} value={state}>
              {runStateWords[state]}
            </option>
          ))}
        </SelectField>
        <Button>Show</Button>
      </Form>
      {rows > 0 ? <FileLink to={runsUrl(view, true)} /> : null}
    </div>
  )
}
