import { Field } from '../field'
import { GiveForm } from './give-form'
import { type Givable, workGroups } from './work-groups'

type Choices = { works: Givable; teams: { id: string; name: string }[]; reps: { id: string; name: string }[] }

type Props = { choices: Choices; faults: Record<string, string>; values: Record<string, string>; firstDay: string; lastDay: string }

const ofWork = 'group-has-[option[value^=programme]:checked]/give:hidden'
const ofProgramme = 'hidden group-has-[option[value^=programme]:checked]/give:block'

/** The first of two steps: what, to whom, by when. Nothing is assigned by it. What does not belong to a choice is hidden by it. */
export function AssignForm({ choices: { works, ...whom }, faults, values, firstDay, lastDay }: Props) {
  return (
    <GiveForm
      action="/team/assign" what={{ label: 'What', name: 'what', groups: workGroups(works) }} help="A quiz alone is done when it is passed. A programme gives each step its own day."
      forHelp="A team means everyone in it and below it, and whoever joins later; a programme begins for those who are in it today." {...whom} faults={faults} values={values} submit="See whom it reaches"
    >
      <div className={`space-y-5 ${ofWork}`}>
        <Field label="Due on" name="dueOn" type="date" required min={firstDay} max={lastDay} defaultValue={values.dueOn} fault={faults.dueOn} />
        <Field label="Note" name="note" maxLength={300} defaultValue={values.note} fault={faults.note} help="They read it beside what is due: why it matters now. May stay empty." />
      </div>
      <div className={ofProgramme}>
        <Field
          label="Begins on" name="startsOn" type="date" min={firstDay} max={lastDay} defaultValue={values.startsOn || firstDay} fault={faults.startsOn}
          help="The days of its steps count from here, in working days."
        />
      </div>
    </GiveForm>
  )
}
