import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/client.server'
import { personFaults } from '../../components/admin/person-words'
import { functions, roles } from '../../domain/people/person'
import { line, list, optionalId, parse } from '../../http/forms'
import { notFound, refused } from '../../http/refusals.server'
import { deactivatePerson } from '../../workflows/people/deactivate-person.server'
import { editPerson } from '../../workflows/people/edit-person.server'
import { reactivatePerson } from '../../workflows/people/reactivate-person.server'

const editForm = z.object({
  name: line('Enter a name.'),
  function: z.enum(functions, 'Choose one of these functions.'),
  roles: list(z.enum(roles, 'Choose among these roles.')).transform((picked) => roles.filter((role) => picked.includes(role))),
  teamId: optionalId,
  roleProfileId: optionalId,
})

type Target = { actorId: string; personId: string; now: Date }

/** Do what a form of a person's page asks for: a redirect that says what was done, or what is wrong beside the field. */
export async function changePerson(form: FormData, target: Target) {
  const intent = form.get('intent')
  if (intent === 'deactivate') return reply(await deactivatePerson(db, target), target, 'deactivated', { intent })
  if (intent === 'reactivate') return reply(await reactivatePerson(db, target), target, 'reactivated', { intent })
  const parsed = parse(editForm, form)
  const typed = { intent: 'edit', roles: form.getAll('roles').join(',') }
  if (!parsed.success) return refused(parsed.faults, { ...parsed.values, ...typed })
  const { name, teamId, roleProfileId } = parsed.data
  const values = { name, function: parsed.data.function, teamId: teamId ?? '', roleProfileId: roleProfileId ?? '', ...typed }
  return reply(await editPerson(db, { ...target, edit: parsed.data }), target, 'saved', values)
}

type Outcome = { changed: boolean } | { problem: keyof typeof personFaults | 'unknown' }

function reply(outcome: Outcome, { personId }: Target, done: string, values: Record<string, string>) {
  if (!('problem' in outcome)) return redirect(`/admin/people/${personId}?done=${outcome.changed ? done : 'same'}`)
  if (outcome.problem === 'unknown') throw notFound()
  return refused(personFaults[outcome.problem], values)
}
