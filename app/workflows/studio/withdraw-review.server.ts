import type { Database } from '#db/client.server'
import { claimStudioLesson } from '#db/queries/drafts'
import { findOpenReview } from '#db/queries/reviews'
import { closeReview } from './close-review.server'

/** Take a review back that one asked for oneself. False: it is another's, or nothing waits any more. */
export async function withdrawReview(db: Database, { lessonId, reviewId, trainerId, now }: { lessonId: string; reviewId: string; trainerId: string; now: Date }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await claimStudioLesson(tx, lessonId)
    const open = await findOpenReview(tx, lessonId)
    if (open?.id !== reviewId || open.askedById !== trainerId) return false
    return closeReview(tx, { lessonId, trainerId, now })
  })
}
