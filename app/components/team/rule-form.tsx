import { Form } from '@remix-run/react'
import { functions } from '../../domain/people/person'
import { Button } from '../button'
import { Choice, Field, FormFault, SelectField } from '../field'
import { RulePeople } from './rule-people'
import { type Givable, workGroups } from './work-groups'
import { WorkOptions } from './work-options'

type Named = { id: string; name: string }

export type RuleChoices = { works: Givable; teams: Named[]; roles: Named[]; found: (Named & { teamName: string })[] }

type Values = {
  name: string; what: string; whom: string; team: string[]; role: string[]; function: string[]; person: string[]; when: string; days: string; from: string; dueOn: string
  note: string; q: string
}

type Props = { choices: RuleChoices; values: Values; faults: Record<string, string>; firstDay: string; lastDay: string }

const box = 'rounded-[8px] border border-line bg-raised px-4 py-3'
const legend = 'text-sm font-semibold'
/** What a programme does not ask for. */
const ofCourse = 'group-has-[option[value^=programme]:checked]/rule:hidden'

/** The first of two steps: what, for whom, by when. It is kept in the address; nothing is assigned by it. What does not belong to a choice is hidden by it. */
export function RuleForm({ choices: { works, teams, roles, found }, values, faults, firstDay, lastDay }: Props) {
  const groups = workGroups(works)
  const has = (name: 'team' | 'role' | 'function', id: string) => values[name].includes(id)
  return (
    <Form method="get" action="/team/rules/new" noValidate className="group/rule max-w-[720px] space-y-6">
      <FormFault>{faults.form}</FormFault>
      <Field label="Name of the rule" name="name" required maxLength={100} autoComplete="off" defaultValue={values.name} fault={faults.name} help="You find it by this name; reps do not see it." />
      <SelectField label="What" name="what" required defaultValue={values.what || groups[0]?.works[0]?.id} fault={faults.what} help="A quiz alone is done when it is passed. A programme gives each step its own day, from the day each person joins.">
        <WorkOptions groups={groups} />
      </SelectField>
      <fieldset>
        <legend className={legend}>For</legend>
        <Choice type="radio" name="whom" value="fit" defaultChecked={values.whom !== 'people'} label="Everyone who fits, now and later" help="Whoever joins, or changes team or role, is reached when they fit." />
        <Choice type="radio" name="whom" value="people" defaultChecked={values.whom === 'people'} label="People whom you name" />
        <Fault id="whom">{faults.whom}</Fault>
      </fieldset>
      <div className="space-y-5 group-has-[[value=people]:checked]/rule:hidden">
        <Boxes title="In these teams, with all below them" empty="None chosen: all your teams." name="team" options={teams} has={(id) => has('team', id)} fault={faults.team} />
        <Boxes title="With one of these roles" empty="None chosen: any role, or none." name="role" options={roles} has={(id) => has('role', id)} fault={faults.role} />
        <Boxes
          title="In one of these functions" empty="None chosen: any function." name="function" options={functions.map((id) => ({ id, name: id[0]?.toUpperCase() + id.slice(1) }))}
          has={(id) => has('function', id)} fault={faults.function}
        />
      </div>
      <div className="group-has-[[value=fit]:checked]/rule:hidden">
        <RulePeople found={found} chosen={values.person} words={values.q} fault={faults.person} />
      </div>
      <fieldset className={ofCourse}>
        <legend className={legend}>Due</legend>
        <Choice type="radio" name="when" value="after" defaultChecked={values.when !== 'on'} label="After a number of working days" help="Weekends and each person’s holidays are passed over." />
        <Choice type="radio" name="when" value="on" defaultChecked={values.when === 'on'} label="On one day for everyone" help="Once it has passed, the rule reaches nobody new." />
      </fieldset>
      <div className={`grid gap-5 group-has-[[value=on]:checked]/rule:hidden sm:grid-cols-2 ${ofCourse}`}>
        <Field label="Working days" name="days" inputMode="numeric" required defaultValue={values.days} fault={faults.days} />
        <SelectField label="Counted" name="from" defaultValue={values.from} help="Those who are here now join today.">
          <option value="reached">for each from the day they join</option>
          <option value="switched-on">for everyone from today</option>
        </SelectField>
      </div>
      <div className={`group-has-[[value=after]:checked]/rule:hidden ${ofCourse}`}>
        <Field label="Due on" name="dueOn" type="date" min={firstDay} max={lastDay} defaultValue={values.dueOn} fault={faults.dueOn} />
      </div>
      <Field label="Note" name="note" maxLength={300} defaultValue={values.note} fault={faults.note} help="They read it beside what is due: why it matters now. May stay empty." />
      <Button look="primary" name="step" value="preview">
        See whom it reaches
      </Button>
    </Form>
  )
}

function Fault({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null
  return (
    <p id={`${id}-fault`} className="mt-1 text-sm font-medium text-bad">
      <span aria-hidden="true">✕ </span>
      {children}
    </p>
  )
}

type BoxesProps = { title: string; empty: string; name: string; options: Named[]; has: (id: string) => boolean; fault: string | undefined }

function Boxes({ title, empty, name, options, has, fault }: BoxesProps) {
  return (
    <fieldset className={box} aria-describedby={fault ? `${name}-fault` : undefined}>
      <legend className={`${legend} px-1`}>{title}</legend>
      <p className="text-sm text-ink-quiet">{empty}</p>
      <div className="max-h-72 gap-x-6 overflow-y-auto sm:columns-2">
        {options.map(({ id, name: words }) => (
          <Choice key={id} type="checkbox" name={name} value={id} defaultChecked={has(id)} label={words} />
        ))}
      </div>
      <Fault id={name}>{fault}</Fault>
    </fieldset>
  )
}
