import { Form } from '@remix-run/react'
import { functions, roles } from '../../domain/people/person'
import type { Team } from '../../domain/people/team'
import { Button } from '../button'
import { Choice, Field, SelectField } from '../field'
import { functionWords, roleHelp, roleWords } from './people-words'
import { TeamOptions } from './team-options'

export type PersonFormValues = { name: string; function: string; roles: readonly string[]; teamId: string; roleProfileId: string }

type PersonFormProps = { values: PersonFormValues; faults: Record<string, string>; teams: readonly Team[]; roleProfiles: readonly { id: string; name: string }[]; busy: boolean }

export function PersonForm({ values, faults, teams, roleProfiles, busy }: PersonFormProps) {
  return (
    <Form method="post" noValidate className="max-w-[560px] space-y-5">
      <input type="hidden" name="intent" value="edit" />
      <Field label="Name" name="name" autoComplete="off" required maxLength={200} defaultValue={values.name} fault={faults.name} />
      <SelectField label="Function" name="function" defaultValue={values.function} fault={faults.function}>
        {functions.map((one) => (
          <option key={one} value={one}>
            {functionWords[one]}
          </option>
        ))}
      </SelectField>
      <RoleChoices picked={values.roles} fault={faults.roles} />
      <SelectField label="Team" name="teamId" defaultValue={values.teamId} fault={faults.teamId}>
        <option value="">No team</option>
        <TeamOptions teams={teams} />
      </SelectField>
      <SelectField
        label="Role profile"
        name="roleProfileId"
        defaultValue={values.roleProfileId}
        fault={faults.roleProfileId}
        help="Which skills they need, and how well. A new profile is judged at once from what they have shown so far."
      >
        <option value="">No role profile</option>
        {roleProfiles.map((profile) => (
          <option key={profile.id} value={profile.id}>
            {profile.name}
          </option>
        ))}
      </SelectField>
      <Button look="primary" disabled={busy}>
        Save changes
      </Button>
    </Form>
  )
}

function RoleChoices({ picked, fault }: { picked: readonly string[]; fault: string | undefined }) {
  return (
    <fieldset aria-describedby={fault ? 'roles-fault' : undefined}>
      <legend className="text-sm font-semibold">Roles</legend>
      {roles.map((role) => (
        <Choice key={role} type="checkbox" name="roles" value={role} defaultChecked={picked.includes(role)} label={roleWords[role]} help={roleHelp[role]} />
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
