import { Form, useNavigation } from '@remix-run/react'
import type { Team } from '../../domain/people/team'
import { Button } from '../button'
import { Field, FormFault, SelectField } from '../field'
import type { Refusal } from './team-form'
import { TeamOptions } from './team-options'

/** `id` will be the new holiday's, so that the form makes one however often it is sent. */
export function HolidayForm({ id, year, teams, refusal }: { id: string; year: number; teams: readonly Team[]; refusal: Refusal }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form key={id} method="post" action={`/admin/holidays?year=${year}`} noValidate className="max-w-[560px] space-y-5">
      <FormFault>{refusal?.faults.id ?? refusal?.faults.intent}</FormFault>
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="id" value={id} />
      <Field label="Day" name="day" type="date" required defaultValue={refusal?.values.day} fault={refusal?.faults.day} />
      <Field label="What day it is" name="name" autoComplete="off" required maxLength={100} defaultValue={refusal?.values.name} fault={refusal?.faults.name} />
      <SelectField label="Whose it is" name="teamId" defaultValue={refusal?.values.teamId ?? ''} fault={refusal?.faults.teamId} help="A team means everyone in it and below it.">
        <option value="">Everyone</option>
        <TeamOptions teams={teams} />
      </SelectField>
      <Button look="primary" disabled={busy}>
        Add the holiday
      </Button>
    </Form>
  )
}
