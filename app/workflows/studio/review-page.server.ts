import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Db } from '#db/client.server'
import { listComments, type ReviewComment } from '#db/queries/review-comments'
import { findReview, listReviews, type Review } from '#db/queries/reviews'
import type { StudioLesson } from '#db/queries/studio'
import { listTrainers } from '#db/queries/trainers'
import { line } from '../../http/forms'
import { compareTexts, type Comparison } from './compare-texts.server'

const mostListed = 50

/** How a reviewed text stands to the draft: it is the draft, the draft has changed since, or there is no draft of it any more. */
export type Freshness = 'same' | 'changed' | 'gone'

/** A review as its page shows it. `may`: whether this trainer may decide, or withdraw it. `line` is the one to comment on. */
export type ShownReview = {
  review: Review
  lines: string[]
  comments: ReviewComment[]
  freshness: Freshness
  changes: Comparison | null
  may: { decide: boolean; withdraw: boolean }
  line: number | null
  commentId: string
}

/** `askable`: whom one may ask about the draft, null where there is nothing to ask about. */
export type ReviewPage = { shown: ShownReview | null; history: Review[]; askable: { id: string; name: string }[] | null; asksAgain: boolean }

/** The reviews of a lesson: the one that the address names, else the newest. Null where the address names none of this lesson. */
export async function showReviews(db: Db, lesson: StudioLesson, trainerId: string, address: URL): Promise<ReviewPage | null> {
  const wanted = address.searchParams.get('review')
  const [history, trainers] = await Promise.all([listReviews(db, lesson.id, mostListed), listTrainers(db)])
  const id = wanted ?? history[0]?.id ?? null
  const review = id === null ? null : await findReview(db, lesson.id, id)
  if (wanted !== null && !review) return null
  const shown = review && (await show(db, lesson, trainerId, review, address))
  const { draft } = lesson
  const waiting = review && review.id === history[0]?.id && review.state === 'open' && review.source === draft?.source
  const able = trainers.filter((one) => one.id !== trainerId && one.id !== draft?.savedById).map((one) => ({ id: one.id, name: one.name }))
  return { shown, history, askable: draft && !waiting && draft.source !== lesson.current?.source ? able : null, asksAgain: history[0]?.state === 'open' }
}

async function show(db: Db, { draft }: StudioLesson, trainerId: string, found: Review & { source: string }, { searchParams }: URL): Promise<ShownReview> {
  const { source, ...review } = found
  const lines = source.split('\n')
  const open = review.state === 'open'
  const freshness = !draft ? 'gone' : draft.source === source ? 'same' : 'changed'
  const compared = draft && freshness === 'changed' && searchParams.has('changes')
  const asked = Number(searchParams.get('line'))
  return {
    review, lines, comments: await listComments(db, review.id), freshness,
    changes: compared ? compareTexts({ name: 'review', label: 'the reviewed text', source }, { name: 'draft', label: 'the draft', source: draft.source }, searchParams.has('whole')) : null,
    may: { decide: open && review.askedById !== trainerId && review.writtenById !== trainerId, withdraw: open && review.askedById === trainerId },
    line: Number.isInteger(asked) && asked >= 1 && asked <= lines.length && review.state !== 'withdrawn' ? asked : null,
    commentId: uuid(),
  }
}

const note = z.string().trim().max(2000, 'Say it in at most 2000 characters.').default('')
const id = z.string().regex(/^[\w-]{1,64}$/)

export const reviewForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('ask'), revision: z.coerce.number().int().nonnegative(), of: z.string().max(64).default(''), note }),
  z.object({ intent: z.literal('approved'), review: id, note }),
  z.object({ intent: z.literal('changes'), review: id, note }),
  z.object({ intent: z.literal('withdraw'), review: id }),
  z.object({ intent: z.literal('comment'), review: id, id, line: z.coerce.number().int().positive(), body: line('Write what you want to say about this line.', 2000) }),
  z.object({ intent: z.literal('settle'), review: id, id }),
  z.object({ intent: z.literal('reopen'), review: id, id }),
])

export type ReviewForm = z.infer<typeof reviewForm>
