import { Link } from '@remix-run/react'
import type { Review } from '#db/queries/reviews'
import type { ReviewComment } from '#db/queries/review-comments'
import type { Freshness } from '../../workflows/studio/review-page.server'
import { Badge } from '../badge'
import { Card } from '../page'
import { countWords, whenWords } from '../words'
import { stateTones, stateWords } from './review-words'

type Props = { review: Review; comments: readonly ReviewComment[]; freshness: Freshness; now: number }

/** Who asked for what, what came of it, and whether the draft is still that text. */
export function ReviewHead({ review, comments, freshness, now }: Props) {
  const { id, state, askedBy, askedAt, askedOf, note, decidedBy, decidedAt, decisionNote } = review
  const open = comments.filter((comment) => comment.resolvedAt === null)
  const lines = [...new Set(open.map((comment) => comment.line))]
  return (
    <Card>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={stateTones[state]}>{stateWords[state]}</Badge>
        <span>{`${askedBy} asked ${askedOf ?? 'whoever teaches'} ${whenWords(askedAt, now)}.`}</span>
      </p>
      {note ? <Quote>{note}</Quote> : null}
      {decidedBy && decidedAt !== null ? (
        <>
          <p className="mt-3">{`${decidedBy} ${decisions[state]} ${whenWords(decidedAt, now)}.`}</p>
          {decisionNote ? <Quote>{decisionNote}</Quote> : null}
        </>
      ) : null}
      <p className="mt-3 text-sm text-ink-quiet">
        {`${freshnessWords(review, freshness)} `}
        {freshness === 'changed' ? (
          <Link to={`?review=${id}&changes=1#changes`} preventScrollReset className="link">
            See what changed since
          </Link>
        ) : null}
      </p>
      <p className="mt-1 text-sm text-ink-quiet">
        {comments.length === 0 ? 'No comments yet. Choose a line number to write one.' : `${countWords(comments.length, 'comment')}, ${open.length === 0 ? 'all settled.' : `${open.length} open: `}`}
        {lines.map((line, index) => (
          <span key={line}>
            {index > 0 ? ', ' : ''}
            <a href={`#line-${line}`} className="link">{`line ${line}`}</a>
          </span>
        ))}
      </p>
    </Card>
  )
}

const decisions = { open: '', approved: 'approved it', changes: 'asked for changes', withdrawn: 'withdrew it, or took the text off the table,' } as const

function freshnessWords({ state, versionNumber }: Review, freshness: Freshness): string {
  if (versionNumber !== null) return `This text was published as version ${versionNumber}.`
  if (freshness === 'same') return 'This is the draft as it is now.'
  if (freshness === 'gone') return 'There is no draft of this text any more.'
  return state === 'approved' ? 'The draft has changed since, so the approval is for an older text.' : 'The draft has changed since; this is the text as it was.'
}

function Quote({ children }: { children: string }) {
  return <blockquote className="mt-2 border-l-2 border-line-strong pl-4 wrap-anywhere whitespace-pre-wrap">{children}</blockquote>
}
