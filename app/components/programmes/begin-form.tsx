import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button'
import { Field, FormFault, SelectField } from '../field'

type Choices = { programmes: { id: string; title: string }[]; teams: { id: string; name: string }[]; reps: { id: string; name: string }[] }

type Props = { choices: Choices; faults: Record<string, string>; values: Record<string, string>; firstDay: string; lastDay: string }

/** The first of two steps: which programme, for whom, from when. Nothing begins by it. */
export function BeginForm({ choices: { programmes, teams, reps }, faults, values, firstDay, lastDay }: Props) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" action="/team/programmes" noValidate className="max-w-[560px] space-y-5">
      <FormFault>{faults.form}</FormFault>
      <input type="hidden" name="intent" value="preview" />
      <SelectField label="Programme" name="programmeId" required defaultValue={values.programmeId ?? programmes[0]?.id} fault={faults.programmeId}>
        {programmes.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <SelectField label="For" name="to" required defaultValue={values.to ?? ''} fault={faults.to} help="A team means everyone who is in it and below it today.">
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
      <Field
        label="Begins on" name="startsOn" type="date" required min={firstDay} max={lastDay} defaultValue={values.startsOn ?? firstDay} fault={faults.startsOn}
        help="The days of its steps count from here, in working days."
      />
      <Button look="primary" disabled={busy}>
        See for whom it begins
      </Button>
    </Form>
  )
}
