import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '../button'
import { FormFault, SelectField } from '../field'
import { WorkOptions, type WorkGroup } from './work-options'

type Named = { id: string; name: string }

type Props = {
  action: string
  /** The list of what may be given: its label, the name of its field, and what stands in it. */
  what: { label: string; name: string; groups: readonly WorkGroup[] }
  help?: string
  /** What a team means here. */
  forHelp: string
  teams: readonly Named[]
  reps: readonly Named[]
  faults: Record<string, string>
  values: Record<string, string>
  submit: string
  /** By when or from when, and whatever else is asked. */
  children: ReactNode
}

/** The first of two steps of giving work to a team or a person: what, for whom, and the day. Nothing is given by it. */
export function GiveForm({ action, what: { label, name, groups }, help, forHelp, teams, reps, faults, values, submit, children }: Props) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" action={action} noValidate className="group/give max-w-[560px] space-y-5">
      <FormFault>{faults.form}</FormFault>
      <input type="hidden" name="intent" value="preview" />
      <SelectField label={label} name={name} required defaultValue={values[name] || groups[0]?.works[0]?.id} fault={faults[name]} help={help}>
        <WorkOptions groups={groups} />
      </SelectField>
      <SelectField label="For" name="to" required defaultValue={values.to ?? ''} fault={faults.to} help={forHelp}>
        <option value="">Choose a team or a person</option>
        <optgroup label="Teams">
          {teams.map((team) => (
            <option key={team.id} value={`team:${team.id}`}>
              {team.name}
            </option>
          ))}
        </optgroup>
        <optgroup label="People">
          {reps.map((rep) => (
            <option key={rep.id} value={`person:${rep.id}`}>
              {rep.name}
            </option>
          ))}
        </optgroup>
      </SelectField>
      {children}
      <Button look="primary" disabled={busy}>
        {submit}
      </Button>
    </Form>
  )
}
