import type { NamedReason } from '../../workflows/team/team-lines'
import { countWords, percentWords } from '../words'

/** A reason in a word, and what it is about. */
export function reasonWords(reason: NamedReason): { name: string; about: string } {
  switch (reason.kind) {
    case 'blocked':
      return { name: 'Blocked', about: reason.skill === null ? 'nothing observed yet' : `${reason.skill} is not Ready` }
    case 'stuck':
      return { name: 'Blocked', about: `no attempt left: ${reason.quizzes.join(', ')}` }
    case 'overdue':
      return { name: 'Overdue', about: reason.works.join(', ') }
    case 'disputes':
      return { name: 'Disputed', about: `${countWords(reason.open, 'dispute')} open` }
    case 'compliance':
      return { name: 'At risk', about: `${percentWords(reason.share)} of ${reason.n} compliance checks passed` }
    case 'accuracy':
      return { name: 'At risk', about: `${percentWords(reason.share)} of ${reason.n} reviews without a major fault` }
  }
}
