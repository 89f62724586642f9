import { Form } from '@remix-run/react'
import type { Team } from '../../domain/people/team'
import { Button } from '../button'
import { Field, SelectField } from '../field'
import { TeamOptions } from './team-options'

export type Refusal = { faults: Record<string, string>; values: Record<string, string> } | null

type NewTeamProps = { id: string; teams: readonly Team[]; parentId: string; look: 'primary' | 'plain'; refusal: Refusal; busy: boolean }

/** `id` will be the new team's, so that the form makes one team however often it is sent. */
export function NewTeam({ id, teams, parentId, look, refusal, busy }: NewTeamProps) {
  return (
    <Form key={id} method="post" noValidate className="max-w-[560px] space-y-5">
      <input type="hidden" name="intent" value="create" />
      <input type="hidden" name="id" value={id} />
      <Field label="Name" name="name" autoComplete="off" required maxLength={100} defaultValue={refusal?.values.name} fault={refusal?.faults.name} />
      <SelectField
        label="Stands under"
        name="parentId"
        defaultValue={refusal?.values.parentId ?? parentId}
        fault={refusal?.faults.parentId}
        help="Managers of a team see all teams below it too."
      >
        <option value="">Nothing: at the top</option>
        <TeamOptions teams={teams} />
      </SelectField>
      <Button look={look} disabled={busy}>
        Add team
      </Button>
    </Form>
  )
}
