import { z } from 'zod'
import { line } from '../../http/forms'
import { target } from '../team/assignment-form.server'

export const programmeDraftForm = z.object({ programmeId: line('Choose a programme.'), to: target, startsOn: line('Enter the day it begins.', 20) })

/** What was typed, to be shown again in either step. */
export const programmeValues = (form: FormData): Record<string, string> =>
  Object.fromEntries(Object.keys(programmeDraftForm.shape).map((name) => [name, String(form.get(name) ?? '')]))

const mostReason = 300

export const runWithdrawalForm = z.object({ personId: line('Choose a person.', 64), reason: line('Say why. It is kept with the programme.', mostReason) })
