import { type Disclosure, type Moment, moments, type Telling, tellings } from '../../../domain/quiz/disclosure'

const sinceWords: Record<Moment, string> = { during: 'While it is taken', 'right-after': 'Once it is handed in', later: 'Two minutes later', closed: 'Once the quiz is closed' }

const seenWords: Record<Telling, string> = { score: 'the score', own: 'which answers are right', right: 'the right answers', feedback: 'the feedback' }

/** What a person sees and from when on, in sentences; `closes`: whether the quiz has a closing time. */
export function toldWords(disclosure: Disclosure, closes: boolean): string {
  const seen = moments.map((moment) => seenList(tellings.filter((telling) => disclosure[moment][telling]).map((telling) => seenWords[telling])))
  const changes = moments.flatMap((moment, at) => (at > 0 && seen[at] === seen[at - 1] ? [] : [`${sinceWords[moment]}, ${at === 0 ? 'a person sees' : 'they see'} ${seen[at]}.`]))
  if (changes.length === 1) return `${changes[0]} That stays so.`
  return [...changes, ...(seen[3] !== seen[2] && !closes ? ['This quiz has no closing time, so that never comes.'] : [])].join(' ')
}

function seenList(words: string[]): string {
  if (words.length === 0) return 'nothing of it'
  return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
