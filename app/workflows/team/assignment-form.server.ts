import type { Target } from '#db/queries/assignments'
import { z } from 'zod'
import { line } from '../../http/forms'

const chooseTarget = 'Choose a team or a person.'

/** `team:<id>` or `person:<id>`, as the one list of teams and people gives it. */
export const target = z
  .string({ error: chooseTarget })
  .regex(/^(team|person):.{1,100}$/, chooseTarget)
  .transform((to): Target => {
    const at = to.indexOf(':')
    return { kind: to.slice(0, at) === 'team' ? 'team' : 'person', id: to.slice(at + 1) }
  })

export const draftForm = z.object({
  courseId: line('Choose a course.'),
  to: target,
  dueOn: line('Enter the day it is due.', 20),
  note: z.string().trim().max(300, 'Use at most 300 characters.').default(''),
})

/** Which assignment is meant: the one about to be made, or one that stands. */
export const idForm = z.object({ id: z.uuid('This form is not whole. Reload the page and try again.') })

/** What was typed, to be shown again in either step. */
export function draftValues(form: FormData): Record<string, string> {
  return Object.fromEntries(Object.keys(draftForm.shape).map((name) => [name, String(form.get(name) ?? '')]))
}
