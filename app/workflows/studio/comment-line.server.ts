import type { Database } from '#db/client.server'
import { claimStudioLesson } from '#db/queries/drafts'
import { countComments, insertComment } from '#db/queries/review-comments'
import { findReview } from '#db/queries/reviews'
import { audit } from '../audit.server'

/** `id` is made with the form that is sent, so that sending it twice writes it once. `line` is counted from 1. */
type Comment = { lessonId: string; reviewId: string; id: string; line: number; body: string; trainerId: string; now: Date }

export type Commented = { outcome: 'commented' } | { outcome: 'no-such-review' } | { outcome: 'no-such-line' } | { outcome: 'closed' } | { outcome: 'full' }

const mostComments = 500
const longestQuote = 500

/** Say something about one line of a reviewed text; the line is kept with it. A withdrawn review takes no more. */
export async function commentLine(db: Database, { lessonId, reviewId, id, line, body, trainerId, now }: Comment): Promise<Commented> {
  return db.transaction().execute(async (tx) => {
    await claimStudioLesson(tx, lessonId)
    const review = await findReview(tx, lessonId, reviewId)
    if (!review) return { outcome: 'no-such-review' as const }
    if (review.state === 'withdrawn') return { outcome: 'closed' as const }
    const quote = review.source.split('\n')[line - 1]
    if (quote === undefined) return { outcome: 'no-such-line' as const }
    if ((await countComments(tx, reviewId)) >= mostComments) return { outcome: 'full' as const }
    const comment = { id, reviewId, line, quote: quote.slice(0, longestQuote), body, authorId: trainerId, now }
    if (await insertComment(tx, comment)) {
      await audit(tx, { actorId: trainerId, action: 'lesson.line-commented', subjectType: 'lesson', subjectId: lessonId, after: { line, comment: body } }, now)
    }
    return { outcome: 'commented' as const }
  })
}
