import { type Disclosure, mayTell, moments, tellings } from '../../domain/quiz/disclosure'
import type { FeedbackMode } from '../../domain/quiz/policy'
import { type Fields, ticked } from '../item-form/fields'

export const modeIn = ({ feedback }: Fields): FeedbackMode => (feedback === 'each' || feedback === 'closed' ? feedback : 'end')

/** The table of what is told when, as its boxes say it; what the mode cannot tell is not told. */
export function disclosureIn(fields: Fields): Disclosure {
  const mode = modeIn(fields)
  const told = moments.map((moment) => [moment, Object.fromEntries(tellings.map((telling) => [telling, mayTell(mode, moment) && ticked(fields, `told.${moment}.${telling}`)]))])
  return Object.fromEntries(told) as Disclosure
}
