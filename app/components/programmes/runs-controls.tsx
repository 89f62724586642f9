import { Form } from '@remix-run/react'
import { runStates } from '../../domain/progress/programme/run-state'
import { Button } from '../button'
import { SelectField } from '../field'
import { TeamChoice } from '../team/completion-controls'
import { type RunsView, runStateWords } from './team-programme-words'

/** Which people of a programme; a form that works without scripts. */
export function RunsControls({ view, teams }: { view: RunsView; teams: { id: string; name: string }[] }) {
  return (
    <Form method="get" action={`/team/programmes/${view.programme}`} preventScrollReset className="mb-4 flex flex-wrap items-end gap-3">
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
  )
}
