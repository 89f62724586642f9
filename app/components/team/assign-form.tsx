import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button'
import { Field, FormFault, SelectField } from '../field'

type Choices = { courses: { id: string; title: string }[]; teams: { id: string; name: string }[]; reps: { id: string; name: string }[] }

type Props = { choices: Choices; faults: Record<string, string>; values: Record<string, string>; firstDay: string; lastDay: string }

/** The first of two steps: what, to whom, by when. Nothing is assigned by it. */
export function AssignForm({ choices: { courses, teams, reps }, faults, values, firstDay, lastDay }: Props) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" action="/team/assign" noValidate className="max-w-[560px] space-y-5">
      <FormFault>{faults.form}</FormFault>
      <input type="hidden" name="intent" value="preview" />
      <SelectField label="Course" name="courseId" required defaultValue={values.courseId ?? courses[0]?.id} fault={faults.courseId}>
        {courses.map((course) => (
          <option key={course.id} value={course.id}>
            {course.title}
          </option>
        ))}
      </SelectField>
      <SelectField label="For" name="to" required defaultValue={values.to ?? ''} fault={faults.to} help="A team means everyone in it and below it, and whoever joins later.">
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
      <Field label="Due on" name="dueOn" type="date" required min={firstDay} max={lastDay} defaultValue={values.dueOn} fault={faults.dueOn} />
      <Field label="Note" name="note" maxLength={300} defaultValue={values.note} fault={faults.note} help="They read it beside the course: why it matters now. May stay empty." />
      <Button look="primary" disabled={busy}>
        See whom it reaches
      </Button>
    </Form>
  )
}
