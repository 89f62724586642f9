import { Link } from '@remix-run/react'
import { MessageSquareText } from 'lucide-react'
import type { WaitingReview } from '#db/queries/reviews'
import { Badge } from '../badge'
import { whenWords } from '../words'

/** Texts of others that wait for this trainer's eyes. Draws nothing where none does. */
export function ReviewsWaiting({ reviews, now }: { reviews: readonly WaitingReview[]; now: number }) {
  if (reviews.length === 0) return null
  return (
    <section aria-labelledby="waiting-title" className="mb-10">
      <h2 id="waiting-title" className="text-xl">
        Waiting for your review
      </h2>
      <ul className="mt-4 divide-y divide-line rounded-[8px] border border-line bg-raised">
        {reviews.map(({ id, path, title, askedBy, askedAt, note, toMe }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2 sm:px-5">
            <div className="min-w-0 flex-1 basis-64">
              <Link to={`${path}?review=${id}`} className="inline-flex min-h-11 items-center gap-2 font-semibold hover:text-accent">
                <MessageSquareText aria-hidden="true" className="size-4 shrink-0 text-accent" />
                {title}
              </Link>
              {note ? <p className="line-clamp-2 max-w-[72ch] pb-2 text-sm wrap-anywhere text-ink-quiet">{note}</p> : null}
            </div>
            <p className="flex items-center gap-2 text-sm text-ink-quiet">
              {toMe ? <Badge tone="accent">Asked of you</Badge> : null}
              {`${askedBy}, ${whenWords(askedAt, now)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
