import type { ReactNode } from 'react'
import type { ShownSkillSheet, ShownEvidence } from '../../workflows/readiness/show-skill.server'
import { countWords } from '../words'
import { EvidenceItem } from './evidence-item'
import { pauseWords, Points } from './points'

/** `own`: whether its person reads it; attempts and lessons open to them alone. `beside`: what may be done about an observation at work. */
type Props = {
  history: ShownSkillSheet['history']
  own: boolean
  now: number
  beside?: (observed: NonNullable<ShownEvidence['observed']>, at: number) => ReactNode
}

/** Under half a tenth of a point nothing is said of it. */
const least = 0.0005

/** Everything that moved the figure of one skill, newest first: answers, pauses, and what other skills and other people told. */
export function HistoryList({ history: { lines, before }, own, now, beside }: Props) {
  return (
    <ol className="divide-y divide-line overflow-hidden rounded-[8px] border border-line bg-raised">
      {lines.map((line, index) => {
        if (line.cause === 'evidence') {
          return (
            <li key={line.evidence.id} id={line.evidence.observed ? `observed-${line.evidence.observed.id}` : undefined} className="flex items-start justify-between gap-4 px-5 py-4">
              <div className="min-w-0">
                <EvidenceItem evidence={line.evidence} own={own} now={now} beside={beside} />
              </div>
              {line.moved === null ? null : <Points moved={line.moved} />}
            </li>
          )
        }
        if (Math.abs(line.moved) < least) return null
        return (
          <li key={`${line.cause} ${index}`} className="flex items-start justify-between gap-4 bg-sunk px-5 py-3 text-sm">
            <span>
              {line.cause === 'time'
                ? pauseWords(line.days)
                : line.cause === 'measured'
                  ? 'How hard this skill is was measured anew, from the answers of everyone'
                  : `${countWords(line.answers, 'answer')} on other skills, which tell something of ${own ? 'you' : 'the person'} as a whole`}
            </span>
            <Points moved={line.moved} />
          </li>
        )
      })}
      {before === null ? null : (
        <li className="flex items-start justify-between gap-4 px-5 py-3 text-sm text-ink-quiet">
          <span>Before all this</span>
          <span className="figures">{`${(100 * before).toFixed(1)}\u00a0%`}</span>
        </li>
      )}
    </ol>
  )
}
