import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { isBelow } from '../../domain/people/team'
import { Button } from '../button'
import { Choice, Field, FormFault, SelectField } from '../field'
import { Card, Section } from '../page'
import { countWords } from '../words'
import { Confirm } from './confirm'
import type { Refusal } from './team-form'
import { TeamOptions } from './team-options'
import type { ListedTeam, TeamManager } from './team-tree'

type TeamDetailProps = {
  team: ListedTeam
  teams: readonly ListedTeam[]
  managers: readonly TeamManager[]
  refusalOf: (intent: string) => Refusal
  busy: boolean
  children: ReactNode
}

/** One team: what it is called, where it stands, who manages it, what comes below it (`children`), and last how it goes. */
export function TeamDetail({ team, teams, managers, refusalOf, busy, children }: TeamDetailProps) {
  const renaming = refusalOf('rename')
  const moving = refusalOf('move')
  return (
    <>
      <Card className="max-w-[608px] space-y-8">
        <Form key={team.name} method="post" noValidate className="space-y-4">
          <input type="hidden" name="intent" value="rename" />
          <Field
            label="Name"
            name="name"
            autoComplete="off"
            required
            maxLength={100}
            defaultValue={renaming?.values.name ?? team.name}
            fault={renaming?.faults.name}
          />
          <Button disabled={busy}>Rename</Button>
        </Form>
        <Form key={team.path} method="post" className="space-y-4 border-t border-line pt-6">
          <input type="hidden" name="intent" value="move" />
          <SelectField
            label="Stands under"
            name="parentId"
            defaultValue={moving?.values.parentId ?? team.parentId ?? ''}
            fault={moving?.faults.parentId}
            help="All teams below it move along. Managers above the new place will see it; those above the old place no longer do."
          >
            <option value="">Nothing: at the top</option>
            <TeamOptions teams={teams.filter((one) => !isBelow(one, team))} />
          </SelectField>
          <Button disabled={busy}>Move</Button>
        </Form>
      </Card>
      <Section title="Managers" id="managers" lead="They see the people of this team and of all below it, and assign courses to them.">
        <ManagerChoices team={team} managers={managers} fault={refusalOf('managers')?.faults.managers} busy={busy} />
      </Section>
      {children}
      <Section title="Remove" id="remove">
        <Removal team={team} teams={teams} fault={refusalOf('remove')?.faults.form} />
      </Section>
    </>
  )
}

type ManagerChoicesProps = { team: ListedTeam; managers: readonly TeamManager[]; fault: string | undefined; busy: boolean }

function ManagerChoices({ team, managers, fault, busy }: ManagerChoicesProps) {
  if (managers.length === 0) {
    return (
      <p className="text-ink-quiet">
        Nobody has the manager role yet.{' '}
        <Link to="/admin" className="link">
          Open a person and give it to them
        </Link>{' '}
        first.
      </p>
    )
  }
  const manages = (manager: TeamManager) => manager.teamIds.includes(team.id)
  const ordered = [...managers.filter(manages), ...managers.filter((manager) => !manages(manager))]
  return (
    <Form key={ordered.map((one) => `${one.id}${manages(one)}`).join()} method="post" className="max-w-[560px] space-y-4">
      <input type="hidden" name="intent" value="managers" />
      <FormFault>{fault}</FormFault>
      <fieldset className="max-h-80 overflow-y-auto rounded-[8px] border border-line bg-raised px-4 py-1.5">
        <legend className="sr-only">{`Managers of ${team.name}`}</legend>
        {ordered.map((manager) => (
          <Choice key={manager.id} type="checkbox" name="managers" value={manager.id} defaultChecked={manages(manager)} label={manager.name} help={manager.email} />
        ))}
      </fieldset>
      <Button disabled={busy}>Save managers</Button>
    </Form>
  )
}

function Removal({ team, teams, fault }: { team: ListedTeam; teams: readonly ListedTeam[]; fault: string | undefined }) {
  const children = teams.filter((one) => one.parentId === team.id).length
  if (!fault && (team.people > 0 || children > 0)) {
    const holds = [team.people > 0 ? countWords(team.people, 'person', 'people') : '', children > 0 ? countWords(children, 'team') : ''].filter(Boolean)
    return (
      <p className="max-w-[720px] text-ink-quiet">
        {`Only an empty team can be removed. ${team.name} holds ${holds.join(' and ')}.`}{' '}
        <Link to={`/admin?team=${team.id}`} className="link">
          See its people
        </Link>
      </p>
    )
  }
  return (
    <Confirm label={`Remove ${team.name}`} intent="remove" confirm={`Remove ${team.name} now`} fault={fault}>
      <p>{`The team ${team.name} goes, and nobody manages it any more. No person is touched: it is empty.`}</p>
    </Confirm>
  )
}
