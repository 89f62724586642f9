import type { DueDayFault } from '../../domain/insight/due-day'

/** What cannot be assigned, as the field it belongs to and the words that mend it. */
export const assignmentFaults: Record<DueDayFault | 'unknown-work' | 'unknown-target' | 'same' | 'used', Record<string, string>> = {
  'not-a-day': { dueOn: 'Enter a day, such as 2027-03-31.' },
  past: { dueOn: 'This day has passed. Choose today or later.' },
  'too-far': { dueOn: 'Choose a day within the next two years.' },
  'unknown-work': { what: 'Choose what to assign from the list.' },
  'unknown-target': { to: 'Choose one of your teams or people from the list.' },
  same: { dueOn: 'This is assigned to them for this day already, so nothing was changed. Choose another day, other work or another team.' },
  used: { form: 'This form was sent before and its assignment was withdrawn since, so nothing was changed. Check it and send it again.' },
}

export const assignmentDone: Record<string, string> = {
  assigned: 'Assigned. It is on their page from now on.',
  withdrawn: 'Withdrawn. What people did for it stays done.',
  gone: 'This assignment was no longer there, so nothing was changed.',
}
