import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { blockAnchor } from '../../domain/content/lesson-blocks'
import type { ShownEvidence } from '../../workflows/readiness/show-skill.server'
import { evidenceOutcomeWords } from '../outcomes/outcome-words'
import { revisedWords } from '../quiz/revised-words'
import { percentWords, whenWords } from '../words'
import { ObservedLine } from './observed-line'
import { sourceWords } from './source-words'

/** `own`: whether its person reads it; attempts and lessons open to them alone. `beside`: what may be done about an observation at work. */
type Props = { evidence: ShownEvidence; own: boolean; now: number; beside?: (observed: NonNullable<ShownEvidence['observed']>, at: number) => ReactNode }

/** One thing that was observed of a skill, with its day and whence it came. */
export function EvidenceItem({ evidence, own, now, beside }: Props) {
  if (!evidence.observed) return <AnswerLine evidence={evidence} own={own} now={now} />
  return (
    <ObservedLine observed={evidence.observed} at={evidence.at} now={now}>
      {beside?.(evidence.observed, evidence.at)}
    </ObservedLine>
  )
}

function evidenceVerdict({ score, voided }: Pick<ShownEvidence, 'score' | 'voided'>): { look: string; words: string } {
  if (voided) return { look: 'text-ink-quiet', words: 'Counts no more' }
  if (score === null) return { look: 'text-ink-quiet', words: 'Answered; how it went is told later' }
  if (score === 1) return { look: 'text-good', words: 'Right' }
  return score === 0 ? { look: 'text-bad', words: 'Wrong' } : { look: 'text-warn', words: `${percentWords(score)} right` }
}

function AnswerLine({ evidence, own, now }: { evidence: ShownEvidence; own: boolean; now: number }) {
  const { source, at, stem, attemptId, answered, lessonId, revised, outcome } = evidence
  const verdict = evidenceVerdict(evidence)
  const link = 'link inline-flex min-h-11 items-center'
  return (
    <>
      <p className="wrap-anywhere">
        <strong className={verdict.look}>{verdict.words}</strong> {outcome ? evidenceOutcomeWords(outcome) : `on “${stem ?? 'a question'}”`}
      </p>
      {revised ? <p className="mt-0.5 text-sm text-ink-quiet">{revisedWords(revised)}</p> : null}
      <p className="mt-0.5 flex flex-wrap items-center gap-x-4 text-sm text-ink-quiet">
        <span>
          {whenWords(at, now)}, {sourceWords(source)}
        </span>
        {own && attemptId ? (
          <Link to={`/attempts/${attemptId}/result`} className={link}>
            See the answer
          </Link>
        ) : null}
        {own && answered ? (
          <Link to={`/learn/${answered.lessonId}#${blockAnchor(answered.block)}`} className={link}>
            See it in “{answered.title}”
          </Link>
        ) : null}
        {own && lessonId && lessonId !== answered?.lessonId ? (
          <Link to={`/learn/${lessonId}`} className={link}>
            Read its lesson
          </Link>
        ) : null}
      </p>
    </>
  )
}
