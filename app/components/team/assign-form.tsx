import { Field } from '../field'
import { GiveForm } from './give-form'

type Choices = { courses: { id: string; title: string }[]; teams: { id: string; name: string }[]; reps: { id: string; name: string }[] }

type Props = { choices: Choices; faults: Record<string, string>; values: Record<string, string>; firstDay: string; lastDay: string }

/** The first of two steps: what, to whom, by when. Nothing is assigned by it. */
export function AssignForm({ choices: { courses, ...whom }, faults, values, firstDay, lastDay }: Props) {
  return (
    <GiveForm
      action="/team/assign" what={{ label: 'Course', name: 'courseId', groups: [{ label: null, works: courses }] }} forHelp="A team means everyone in it and below it, and whoever joins later."
      {...whom} faults={faults} values={values} submit="See whom it reaches"
    >
      <Field label="Due on" name="dueOn" type="date" required min={firstDay} max={lastDay} defaultValue={values.dueOn} fault={faults.dueOn} />
      <Field label="Note" name="note" maxLength={300} defaultValue={values.note} fault={faults.note} help="They read it beside the course: why it matters now. May stay empty." />
    </GiveForm>
  )
}
