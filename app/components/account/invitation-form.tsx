import { Form } from '@remix-run/react'
import { functions, roles } from '../../domain/people/person'
import { functionWords, roleHelp, roleWords } from '../admin/people-words'
import { Button } from '../button'
import { Choice, Field, SelectField } from '../field'

type Named = { id: string; name: string }
type Props = {
  teams: readonly (Named & { depth: number })[]
  profiles: readonly Named[]
  faults: Record<string, string>
  values: Record<string, string>
  busy: boolean
}

export function InvitationForm({ teams, profiles, faults, values, busy }: Props) {
  return (
    <Form method="post" action="/admin/invitations" noValidate className="space-y-5">
      <input type="hidden" name="intent" value="invite" />
      <Field label="E-mail address" name="email" type="email" inputMode="email" autoComplete="off" required defaultValue={values.email} fault={faults.email} />
      <Field label="Name" name="name" autoComplete="off" required defaultValue={values.name} fault={faults.name} help="They can change it when they join." />
      <RoleChoices chosen={values.roles ?? 'rep'} fault={faults.roles} />
      <SelectField label="Function" name="function" defaultValue={values.function ?? 'sales'} fault={faults.function}>
        {functions.map((one) => (
          <option key={one} value={one}>
            {functionWords[one]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Team" name="team" defaultValue={values.team ?? ''} fault={faults.team}>
        <option value="">No team yet</option>
        {teams.map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {'\u2003'.repeat(depth)}
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Role profile" name="profile" defaultValue={values.profile ?? ''} fault={faults.profile} help="The skills a rep is to be ready in.">
        <option value="">None yet</option>
        {profiles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button look="primary" className="w-full" disabled={busy}>
        Send the invitation
      </Button>
    </Form>
  )
}

function RoleChoices({ chosen, fault }: { chosen: string; fault: string | undefined }) {
  const ticked = chosen.split(' ')
  return (
    <fieldset aria-describedby={fault ? 'roles-fault' : undefined}>
      <legend className="text-sm font-semibold">Roles</legend>
      {roles.map((role) => (
        <Choice
          key={role}
          type="checkbox"
          name="roles"
          value={role}
          defaultChecked={ticked.includes(role)}
          aria-invalid={fault ? true : undefined}
          label={roleWords[role]}
          help={roleHelp[role]}
        />
      ))}
      {fault ? (
        <p id="roles-fault" className="text-sm font-medium text-bad">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      ) : null}
    </fieldset>
  )
}
