import type { Stretch } from '../../../library/word-diff'

/** What went and what came, word by word: told apart by a stroke and an underline, not by colour alone. */
export function WordDiff({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ kind, text }, at) => (
    <span key={at}>
      {kind === 'same' ? text : null}
      {kind === 'removed' ? <del className="bg-bad-quiet px-0.5 text-bad decoration-2">{text}</del> : null}
      {kind === 'added' ? <ins className="bg-good-quiet px-0.5 text-good underline decoration-2 underline-offset-3">{text}</ins> : null}{' '}
    </span>
  ))
}
