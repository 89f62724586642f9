import type { Target } from '#db/queries/assignments'
import { z } from 'zod'
import { work } from '../../http/work-field'

const chooseTarget = 'Choose a team or a person.'

/** `team:<id>` or `person:<id>`, as the one list of teams and people gives it. */
export const target = z
  .string({ error: chooseTarget })
  .regex(/^(team|person):.{1,100}$/, chooseTarget)
  .transform((to): Target => {
    const at = to.indexOf(':')
    return { kind: to.slice(0, at) === 'team' ? 'team' : 'person', id: to.slice(at + 1) }
  })

/** What is chosen first says which of the days is asked for: by when a course or a quiz is due, or from when a programme begins. */
export const draftForm = z
  .object({
    what: work,
    to: target,
    dueOn: z.string().trim().max(20, 'Use at most 20 characters.').default(''),
    startsOn: z.string().trim().max(20, 'Use at most 20 characters.').default(''),
    note: z.string().trim().max(300, 'Use at most 300 characters.').default(''),
  })
  .superRefine(({ what, dueOn, startsOn }, context) => {
    if (what.kind === 'programme' && startsOn === '') context.addIssue({ code: 'custom', path: ['startsOn'], message: 'Enter the day it begins.' })
    if (what.kind !== 'programme' && dueOn === '') context.addIssue({ code: 'custom', path: ['dueOn'], message: 'Enter the day it is due.' })
  })

/** Which assignment is meant: the one about to be made, or one that stands. */
export const idForm = z.object({ id: z.uuid('This form is not whole. Reload the page and try again.') })

/** What was typed, to be shown again in either step. */
export function draftValues(form: FormData): Record<string, string> {
  return Object.fromEntries(Object.keys(draftForm.shape).map((name) => [name, String(form.get(name) ?? '')]))
}
