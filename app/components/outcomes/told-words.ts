import type { Happened } from '../../domain/outcomes/outcome'
import { countWords, moneyWords } from '../words'
import { kindWords } from './outcome-words'

const severities = { none: 'nothing wrong', minor: 'something minor', major: 'something major', critical: 'something critical' } as const

/** What was told of a contract, in a few words: “Review: something major in a clause”. */
export function toldWords(told: Happened): string {
  const kind = kindWords(told.kind)
  switch (told.kind) {
    case 'review-finding':
      return `${kind}: ${severities[told.severity]} in a ${told.part}`
    case 'playbook-deviation':
      return `${kind}: ${told.approved ? 'approved' : 'not approved'}`
    case 'compliance-check':
      return `${kind}: ${told.passed ? 'passed' : 'failed'}`
    case 'approval-turnaround':
      return `${kind}: ${countWords(told.hours, 'hour')}`
    case 'satisfaction':
      return `${kind}: ${told.score} of ${told.scale.replace('-', ' to ')}`
    case 'renewal':
      return `${kind}: ${told.kept ? 'kept' : 'missed'}`
    case 'value':
      return `${kind}: ${moneyWords(told.amount, told.currency)}`
    default:
      return kind
  }
}
