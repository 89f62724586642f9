import { z } from 'zod'
import { mostDays, type RuleDue, ruleStarts, type RuleWhom, type RuleWork } from '../domain/insight/assignment-rule'
import { functions } from '../domain/people/person'
import { list, line } from './forms'
import { work } from './work-field'

/** So many people may be named one by one: their ids stand in the address of the page. */
export const mostNamed = 100

const id = z.string().trim().min(1).max(100)
const daysFault = `Enter a whole number of working days, 1 to ${mostDays}.`

/** What the form of a rule says, in an address or sent. */
export const ruleForm = z
  .object({
    name: line('Give the rule a name.', 100),
    what: work,
    whom: z.enum(['fit', 'people'], 'Choose whom it is for.'),
    team: list(id),
    role: list(id),
    function: list(z.enum(functions, 'Choose a function from the list.')),
    person: list(id),
    when: z.enum(['after', 'on'], 'Choose when it is due.'),
    days: z.string().optional().default(''),
    from: z.enum(ruleStarts).catch('reached'),
    dueOn: z.string().trim().max(20).optional().default(''),
    note: z.string().trim().max(300, 'Use at most 300 characters.').optional().default(''),
  })
  .transform(({ name, what: work, note, ...form }, context) => {
    const days = /^\d{1,4}$/.test(form.days.trim()) ? Number(form.days) : 0
    if (work.kind !== 'programme' && form.when === 'after' && (days < 1 || days > mostDays)) context.addIssue({ code: 'custom', path: ['days'], message: daysFault })
    if (form.whom === 'people' && form.person.length > mostNamed) context.addIssue({ code: 'custom', path: ['person'], message: `Choose at most ${mostNamed} people; for more, choose a team.` })
    const whom: RuleWhom = form.whom === 'people'
      ? { kind: 'people', personIds: [...new Set(form.person)].sort() }
      : { kind: 'fit', teamIds: [...new Set(form.team)], roleIds: [...new Set(form.role)], functions: [...new Set(form.function)] }
    const due: RuleDue | null = work.kind === 'programme' ? null : form.when === 'on' ? { kind: 'on', day: form.dueOn } : { kind: 'after', days, from: form.from }
    return { name, work, whom, due, note }
  })

/** What was typed or chosen so far, to be shown again. `q`: words by which people are found. */
export type RuleValues = {
  name: string; what: string; whom: 'fit' | 'people'; team: string[]; role: string[]; function: string[]; person: string[]; when: 'after' | 'on'; days: string
  from: 'reached' | 'switched-on'; dueOn: string; note: string; q: string
}

export function ruleValues(given: URLSearchParams): RuleValues {
  const text = (name: string) => (given.get(name) ?? '').slice(0, 400)
  return {
    name: text('name'), what: text('what'), team: given.getAll('team'), role: given.getAll('role'), function: given.getAll('function'),
    person: given.getAll('person').slice(0, mostNamed + 1), whom: given.get('whom') === 'people' || (!given.has('whom') && given.has('person')) ? 'people' : 'fit',
    when: given.get('when') === 'on' ? 'on' : 'after', days: given.get('days') ?? '10', from: given.get('from') === 'switched-on' ? 'switched-on' : 'reached', dueOn: text('dueOn'),
    note: text('note'), q: text('q'),
  }
}

/** An address as the form that it is of. */
export function formOf(given: URLSearchParams): FormData {
  const form = new FormData()
  for (const [name, value] of given) form.append(name, value)
  return form
}

/** The address of the form with these values, filled in; what is empty is left out. */
export function ruleSearch({ q: _q, ...values }: RuleValues): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) if (one !== '') search.append(name, one)
  return search.toString()
}

/** The form filled in as a rule has it: the way to another like it. */
export function searchOf({ name, work, whom, due, note }: { name: string; work: RuleWork; whom: RuleWhom; due: RuleDue | null; note: string }): string {
  const chosen = whom.kind === 'people' ? { person: whom.personIds, team: [], role: [], function: [] } : { person: [], team: whom.teamIds, role: whom.roleIds, function: whom.functions }
  const day = due?.kind === 'on'
    ? { when: due.kind, dueOn: due.day, days: '', from: 'reached' as const }
    : { when: 'after' as const, dueOn: '', days: String(due?.days ?? ''), from: due?.from ?? ('reached' as const) }
  return ruleSearch({ name, what: `${work.kind}:${work.id}`, note, whom: whom.kind, ...chosen, ...day, q: '' })
}
