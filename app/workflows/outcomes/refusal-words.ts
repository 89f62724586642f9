import type { ToldFault } from '../../domain/outcomes/told-fault'

const words: Record<ToldFault | 'other-words', string> = {
  'no-such-clause-type': 'clauseType: no clause type has this id',
  'to-come': 'happenedAt: this lies in the future',
  'too-old': 'happenedAt: this lies more than thirty years back',
  'other-words': 'version: this version was told in other words before; a correction needs a higher version',
}

/** What is wrong with a row, for whoever sends it: the field's name and what it should be. */
export const faultWords = (fault: ToldFault | 'other-words'): string => words[fault]
