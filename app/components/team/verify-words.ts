import { oldestDays } from '../../domain/evidence/skill-observation'
import type { VerifyFault } from '../../workflows/observing/verify-skill.server'

export const mostWords = 1000
export const mostReason = 300

const dayFault = (fault: string) => ({ observedOn: fault })

/** What is wrong with an observation, beside the field that mends it. */
export const verifyFaults: Record<VerifyFault, Record<string, string>> = {
  'not-a-day': dayFault('Enter a day, such as 2027-03-01.'),
  'to-come': dayFault('This day is still to come. Enter the day on which you saw it.'),
  'too-old': dayFault(`This is more than ${oldestDays} days ago, too long to remember well. Verify what you saw lately.`),
  'that-day': dayFault('You wrote down what you saw of this skill on that day already. Take that back first, or choose another day.'),
  'sent-before': { form: 'This form was sent before with other words, and those are written down. Load the page again to write of another day.' },
}

export const observationDone: Record<string, string> = {
  withdrawn: 'It is taken back and counts no more.',
  late: 'It can no longer be taken back: seven days have passed.',
}
