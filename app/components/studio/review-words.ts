import type { Review } from '#db/queries/reviews'
import type { ReviewFault } from '../../workflows/studio/act-on-review.server'

type State = Review['state']

export const stateWords: Record<State, string> = { open: 'Waiting', approved: 'Approved', changes: 'Changes asked for', withdrawn: 'Withdrawn' }
export const stateTones: Record<State, 'accent' | 'good' | 'warn' | 'quiet'> = { open: 'accent', approved: 'good', changes: 'warn', withdrawn: 'quiet' }

export const reviewDone: Record<string, string> = {
  asked: 'The review is asked for. Whoever may decide on it gets a mail, and finds it in the studio.',
  approved: 'Approved. It counts for exactly this text; who asked gets a mail.',
  changes: 'Changes are asked for. Who asked for the review gets a mail.',
  withdrawn: 'The review is withdrawn. Its text and its comments stay here.',
  commented: 'Your comment stands beside its line.',
  settled: 'The comment is settled.',
  reopened: 'The comment is open again.',
}

export const reviewFaults: Record<ReviewFault, string> = {
  'no-draft': 'There is no draft any more, so there is nothing to review. Nobody was asked.',
  changed: 'The draft was saved again after you opened this page. Look at it, then ask once more. Nobody was asked.',
  nobody: 'Nobody else can review this text: it takes a second trainer who did not write it. An admin gives people that role.',
  own: 'You wrote this text or asked for its review, so another trainer decides on it.',
  closed: 'This review is no longer open, so nothing was changed. What came of it stands below.',
  'say-what': 'Say what should change, here or beside the lines it is about.',
  'no-such-line': 'The reviewed text has no such line. Your comment was not kept.',
  full: 'This review holds as many comments as it can. Settle what stands there, or ask for a new review.',
}
