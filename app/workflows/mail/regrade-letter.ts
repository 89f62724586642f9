import type { Result } from '../../domain/insight/regrade-effect'
import type { RegradeKind } from '../../domain/quiz/regrading'
import type { Letter } from './letters'

type Regraded = {
  name: string
  kind: RegradeKind
  reason: string
  undo: boolean
  results: readonly { title: string; before: Result; after: Result; link: string }[]
}

const done: Record<RegradeKind, string> = {
  key: 'A question was judged anew, because its key was wrong.',
  void: 'A question was taken out of the score for everyone.',
  full: 'Everyone was given full marks for a question.',
}

const percent = (share: number | null) => (share === null ? 'awaiting marking' : `${Math.round(share * 100)} %`)

function passWords(before: Result, after: Result): string {
  if (after.passed && !before.passed) return ' You passed.'
  return before.passed && after.passed === false ? ' It is no longer a pass.' : ''
}

/** Tells somebody that results of theirs changed, from what to what and why. `link` is whole, with its host. */
export function regradeLetter({ name, kind, reason, undo, results }: Regraded): Letter {
  const [first] = results
  const lines = results.map(({ title, before, after, link }) => `“${title}”: ${percent(before.score)} before, ${percent(after.score)} now.${passWords(before, after)}\n${link}`)
  return {
    subject: results.length === 1 && first ? `Your result in “${first.title}” changed` : 'Results of yours changed',
    body: [
      `Hello ${name},`,
      undo ? 'A change of how a question is judged was taken back.' : done[kind],
      `The reason given: ${reason}`,
      ...lines,
      'What you earned before is not taken away by this, unless the change itself had paid it and was taken back.',
    ].join('\n\n'),
  }
}
