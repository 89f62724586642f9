import { Field } from '../field'
import { GiveForm } from '../team/give-form'

type Choices = { programmes: { id: string; title: string }[]; teams: { id: string; name: string }[]; reps: { id: string; name: string }[] }

type Props = { choices: Choices; faults: Record<string, string>; values: Record<string, string>; firstDay: string; lastDay: string }

/** The first of two steps: which programme, for whom, from when. Nothing begins by it. */
export function BeginForm({ choices: { programmes, ...whom }, faults, values, firstDay, lastDay }: Props) {
  return (
    <GiveForm
      action="/team/programmes" what={{ label: 'Programme', name: 'programmeId', groups: [{ label: null, works: programmes }] }} forHelp="A team means everyone who is in it and below it today."
      {...whom} faults={faults} values={values} submit="See for whom it begins"
    >
      <Field
        label="Begins on" name="startsOn" type="date" required min={firstDay} max={lastDay} defaultValue={values.startsOn ?? firstDay} fault={faults.startsOn}
        help="The days of its steps count from here, in working days."
      />
    </GiveForm>
  )
}
