import type { Database } from '#db/client.server'
import { claimStudioLesson } from '#db/queries/drafts'
import { resolveComment as resolveRow } from '#db/queries/review-comments'
import { findReview } from '#db/queries/reviews'
import { audit } from '../audit.server'

type Resolution = { lessonId: string; reviewId: string; id: string; resolved: boolean; trainerId: string; now: Date }

/** Settle a comment, or open it again. What is as asked already stays as it is. False: there is no such review. */
export async function resolveComment(db: Database, { lessonId, reviewId, id, resolved, trainerId, now }: Resolution): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await claimStudioLesson(tx, lessonId)
    if (!(await findReview(tx, lessonId, reviewId))) return false
    const line = await resolveRow(tx, { id, reviewId, by: trainerId, resolved, now })
    const action = resolved ? 'lesson.comment-settled' : 'lesson.comment-reopened'
    if (line !== null) await audit(tx, { actorId: trainerId, action, subjectType: 'lesson', subjectId: lessonId, after: { line } }, now)
    return true
  })
}
