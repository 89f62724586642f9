import type { Tx } from '#db/client.server'
import { decideReviewRow, findOpenReview } from '#db/queries/reviews'
import { audit } from '../audit.server'

/** Withdraw the review that waits for this lesson, as its text is no longer on the table. False: none waited. Under the lesson's claim. */
export async function closeReview(tx: Tx, { lessonId, trainerId, now }: { lessonId: string; trainerId: string; now: Date }): Promise<boolean> {
  const open = await findOpenReview(tx, lessonId)
  if (!open || !(await decideReviewRow(tx, { id: open.id, state: 'withdrawn', decidedBy: trainerId, note: '', now }))) return false
  const before = { askedBy: open.askedById, note: open.note }
  await audit(tx, { actorId: trainerId, action: 'lesson.review-withdrawn', subjectType: 'lesson', subjectId: lessonId, before }, now)
  return true
}
