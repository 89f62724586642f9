import type { ReactNode } from 'react'
import type { ShownEvidence } from '../../workflows/readiness/show-skill.server'
import { observedWords } from '../../domain/evidence/rubric'
import { dateWords, whenWords } from '../words'
import { sourceWords } from './source-words'

type Props = { observed: NonNullable<ShownEvidence['observed']>; at: number; now: number; children?: ReactNode }

/** What a manager saw at work and wrote down under their name. */
export function ObservedLine({ observed: { observerName, level, words, on, withdrawn }, at, now, children }: Props) {
  return (
    <div className="wrap-anywhere">
      <p className={withdrawn ? 'text-ink-quiet' : undefined}>
        Observed by {observerName}: <strong>{observedWords(level)}</strong>
      </p>
      <blockquote className="mt-1 max-w-[72ch] border-l-4 border-line-strong pl-3 whitespace-pre-line">{words}</blockquote>
      {withdrawn ? (
        <p className="mt-2 text-sm">
          <strong>Counts no more.</strong> {observerName} took it back, {whenWords(withdrawn.at, now)}: {withdrawn.reason}
        </p>
      ) : null}
      <p className="mt-1 text-sm text-ink-quiet">
        Seen on {dateWords(Date.parse(on))}, written down {whenWords(at, now)}
        {withdrawn ? '.' : `; ${sourceWords('observed')}.`}
      </p>
      {children}
    </div>
  )
}
