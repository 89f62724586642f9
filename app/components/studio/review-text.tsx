import { Form, Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { ReviewComment } from '#db/queries/review-comments'
import { Button, ButtonLink } from '../button'
import { whenWords } from '../words'
import { TextArea } from '../text-area'

type Props = {
  reviewId: string
  lines: readonly string[]
  comments: readonly ReviewComment[]
  /** The line whose form is open, and the id its comment will have. */
  line: number | null
  commentId: string
  mayComment: boolean
  fault: string | undefined
  typed: string
  now: number
}

/** A reviewed text with its line numbers; what was said about a line stands under it. A number opens the form for its line. */
export function ReviewText({ reviewId, lines, comments, line, commentId, mayComment, fault, typed, now }: Props) {
  const byLine = new Map<number, ReviewComment[]>()
  for (const comment of comments) byLine.set(comment.line, [...(byLine.get(comment.line) ?? []), comment])
  return (
    <ol className="rounded-[8px] border border-line bg-raised py-2">
      {lines.map((text, index) => {
        const number = index + 1
        const said = byLine.get(number) ?? []
        return (
          <li key={number} id={`line-${number}`} className={`scroll-mt-20 ${number === line || said.length > 0 ? 'bg-sunk' : ''}`}>
            <div className="flex font-mono text-sm leading-6">
              <LineNumber number={number} reviewId={reviewId} linked={mayComment && text.trim() !== ''} />
              <span className={`min-w-0 flex-1 pr-3 wrap-anywhere whitespace-pre-wrap ${text.trim() === '' ? '' : 'py-2.5 sm:py-0'}`}>{text}</span>
            </div>
            {said.map((comment) => (
              <Comment key={comment.id} comment={comment} reviewId={reviewId} now={now} />
            ))}
            {number === line ? <CommentForm reviewId={reviewId} line={number} id={commentId} fault={fault} typed={typed} /> : null}
          </li>
        )
      })}
    </ol>
  )
}

function LineNumber({ number, reviewId, linked }: { number: number; reviewId: string; linked: boolean }) {
  const look = 'figures flex w-12 shrink-0 justify-end pr-3 font-mono text-xs leading-6 text-ink-quiet select-none'
  if (!linked) return <span className={look}>{number}</span>
  return (
    <Link
      to={`?review=${reviewId}&line=${number}#line-${number}`}
      preventScrollReset
      aria-label={`Comment on line ${number}`}
      className={`${look} min-h-11 items-start py-2.5 hover:text-accent hover:underline sm:min-h-6 sm:py-0`}
    >
      {number}
    </Link>
  )
}

const beside = 'mr-3 mb-3 ml-3 max-w-[640px] rounded-[8px] border bg-raised px-4 sm:ml-12'

function Comment({ comment: { id, author, body, writtenAt, resolvedAt, resolvedBy }, reviewId, now }: { comment: ReviewComment; reviewId: string; now: number }) {
  const settled = resolvedAt !== null
  const words = (
    <>
      <p className="text-sm text-ink-quiet">
        <span className="font-semibold text-ink">{author}</span>
        {`, ${whenWords(writtenAt, now)}`}
      </p>
      <p className="mt-1 wrap-anywhere whitespace-pre-wrap">{body}</p>
      <Form method="post" preventScrollReset className="mt-2">
        <input type="hidden" name="review" value={reviewId} />
        <input type="hidden" name="id" value={id} />
        <Button name="intent" value={settled ? 'reopen' : 'settle'} aria-label={`${settled ? 'Open again' : 'Settle'} the comment of ${author}`}>
          {settled ? 'Open again' : 'Settle'}
        </Button>
      </Form>
    </>
  )
  if (!settled) return <div className={`${beside} border-warn py-3`}>{words}</div>
  return (
    <details className={`${beside} border-line`}>
      <summary className="min-h-11 py-2.5 text-sm text-ink-quiet">{`Comment of ${author}, settled${resolvedBy ? ` by ${resolvedBy}` : ''}`}</summary>
      <div className="pb-3">{words}</div>
    </details>
  )
}

function CommentForm({ reviewId, line, id, fault, typed }: { reviewId: string; line: number; id: string; fault: string | undefined; typed: string }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus({ preventScroll: true }), [id])
  return (
    <Form key={id} ref={form} method="post" preventScrollReset className={`${beside} border-accent py-3`}>
      <input type="hidden" name="review" value={reviewId} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="line" value={line} />
      <TextArea label={`What do you say about line ${line}?`} name="body" maxLength={2000} defaultValue={typed} fault={fault} />
      <div className="mt-3 flex flex-wrap gap-3">
        <Button look="primary" name="intent" value="comment">
          Comment
        </Button>
        <ButtonLink to={`?review=${reviewId}#line-${line}`} preventScrollReset>
          Not now
        </ButtonLink>
      </div>
    </Form>
  )
}
