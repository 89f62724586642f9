import { Form, Link } from '@remix-run/react'
import { type Role, roles } from '../../domain/people/person'
import type { Team } from '../../domain/people/team'
import { Button } from '../button'
import { Field, SelectField } from '../field'
import { roleWords } from './people-words'
import { TeamOptions } from './team-options'

export type Sought = { q: string; team: string; role: Role | '' }

/** Keyed by what was sought: the fields then say so after going back, too. */
export function PeopleSearch({ sought, teams }: { sought: Sought; teams: readonly Team[] }) {
  const isNarrowed = Boolean(sought.q || sought.team || sought.role)
  return (
    <Form key={`${sought.q}|${sought.team}|${sought.role}`} method="get" role="search" className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto]">
      <Field label="Name or address" name="q" type="search" defaultValue={sought.q} maxLength={100} autoComplete="off" />
      <SelectField label="Team and below" name="team" defaultValue={sought.team}>
        <option value="">Any team</option>
        <option value="none">No team</option>
        <TeamOptions teams={teams} />
      </SelectField>
      <SelectField label="Role" name="role" defaultValue={sought.role}>
        <option value="">Any role</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleWords[role]}
          </option>
        ))}
      </SelectField>
      <div className="flex items-center gap-3">
        <Button>Find</Button>
        {isNarrowed ? (
          <Link to="/admin" className="link inline-flex min-h-11 items-center text-sm font-medium whitespace-nowrap">
            Show everyone
          </Link>
        ) : null}
      </div>
    </Form>
  )
}
