import type { Telling } from '../../domain/quiz/disclosure'
import type { MayStart } from '../../domain/quiz/policy'
import type { ShownResult } from '../../workflows/quiz/shown'
import { countWords, dateTimeWords, percentWords } from '../words'

type Result = Pick<ShownResult, 'title' | 'passMark' | 'passed' | 'awaiting' | 'score' | 'reviewed' | 'told'>

/** What a result is, in its heading. */
export function resultTitle({ title, passMark, passed, awaiting, told }: Result): string {
  if (awaiting > 0) return 'Submitted, awaiting marking'
  if (!told.score) return 'Submitted'
  if (passMark === null) return `${title}: done`
  return passed ? 'You passed' : 'Not passed yet'
}

/** The result in one sentence. */
export function resultLead({ awaiting, score, reviewed, passMark, told }: Result): string {
  if (awaiting > 0) return `${awaiting === 1 ? 'A person still has' : 'People still have'} to read ${countWords(awaiting, 'answer')} of yours. Your score comes after that; you need do nothing.`
  if (!told.score || score === null) return 'Your answers are in. Your score is not told yet.'
  const mark = passMark === null ? '' : ` The pass mark is ${percentWords(passMark)}.`
  if (reviewed.length === 0) return `${percentWords(score)} in all.${mark}`
  const right = reviewed.filter((item) => item.score === 1).length
  return `${right} of ${countWords(reviewed.length, 'question')} fully right, ${percentWords(score)} in all.${mark}`
}

export const closedWords = {
  time: 'The time was up, so it was submitted as it stood. Everything that was saved counts.',
  idle: 'It was to be taken in one sitting and was left alone for half an hour, so it was submitted as it stood.',
} as const

const tellingWords: Record<Telling, string> = { score: 'your score', own: 'how each answer was judged', right: 'the right answers', feedback: 'why they are right' }

/** What is told later, and when. */
export function laterWords({ at, more }: { at: number; more: readonly Telling[] }): string {
  const words = more.map((telling) => tellingWords[telling])
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('')
  return `From ${dateTimeWords(at)} this page also tells ${list}.`
}

/** Why no attempt may start now, and when one may; null where one may. */
export function notNowWords(may: MayStart): string | null {
  if (may.may) return null
  const until = may.until === null ? '' : dateTimeWords(may.until)
  switch (may.problem) {
    case 'too-soon': return `The next attempt may start on ${until}.`
    case 'not-open-yet': return `The quiz opens on ${until}.`
    case 'closed': return 'The quiz is closed; no further attempt can start.'
    case 'no-attempts-left': return 'You have used all attempts. Talk to your manager about what to do next.'
    case 'already-passed': return 'You have passed it; there is nothing left to prove in it.'
    case 'no-items': return 'This quiz has no questions yet. Your trainer has to add some first.'
  }
}
