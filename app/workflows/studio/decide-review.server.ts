import type { Database, Tx } from '#db/client.server'
import { claimStudioLesson } from '#db/queries/drafts'
import { findLessonPlace } from '#db/queries/lesson-rows'
import { countComments } from '#db/queries/review-comments'
import { decideReviewRow, findReview, type Review } from '#db/queries/reviews'
import { listTrainers } from '#db/queries/trainers'
import { draftTitle } from '../../domain/content/draft-title'
import { environment } from '../../http/environment.server'
import { audit } from '../audit.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { reviewDecidedLetter } from '../mail/review-letters'

type Decision = { lessonId: string; reviewId: string; trainer: { id: string; name: string }; verdict: 'approved' | 'changes'; note: string; now: Date }

export type DecidedReview = { outcome: 'decided' } | { outcome: 'no-such-review' } | { outcome: 'own' } | { outcome: 'closed' } | { outcome: 'say-what' }

/**
 * Approve exactly the text that a review is about, or ask for changes. Nobody decides on a text they wrote or asked about. Changes are
 * said in a note or beside lines. Of two who decide at once the first counts; a repeat of one's own decision changes nothing.
 */
export async function decideReview(db: Database, { lessonId, reviewId, trainer, verdict, note, now }: Decision): Promise<DecidedReview> {
  return db.transaction().execute(async (tx) => {
    await claimStudioLesson(tx, lessonId)
    const review = await findReview(tx, lessonId, reviewId)
    if (!review) return { outcome: 'no-such-review' as const }
    if (review.askedById === trainer.id || review.writtenById === trainer.id) return { outcome: 'own' as const }
    if (review.state !== 'open') return { outcome: review.state === verdict && review.decidedById === trainer.id ? ('decided' as const) : ('closed' as const) }
    const comments = await countComments(tx, reviewId)
    if (verdict === 'changes' && note === '' && comments === 0) return { outcome: 'say-what' as const }
    await decideReviewRow(tx, { id: reviewId, state: verdict, decidedBy: trainer.id, note, now })
    const action = verdict === 'approved' ? 'lesson.review-approved' : 'lesson.changes-asked'
    const after = { title: draftTitle(review.source), comments, ...(note && { note }) }
    await audit(tx, { actorId: trainer.id, action, subjectType: 'lesson', subjectId: lessonId, before: { askedBy: review.askedById }, after }, now)
    await tell(tx, review, { decider: trainer.name, verdict, note, comments }, now)
    return { outcome: 'decided' as const }
  })
}

type Told = { decider: string; verdict: 'approved' | 'changes'; note: string; comments: number }

/** Who asked hears of it, and who wrote the text when that was somebody else. */
async function tell(tx: Tx, review: Review & { source: string }, told: Told, now: Date): Promise<void> {
  const { path } = await findLessonPlace(tx, review.lessonId)
  const link = `${environment().APP_URL}${path}/review?review=${review.id}`
  const title = draftTitle(review.source) ?? review.lessonId
  const concerned = (await listTrainers(tx)).filter((one) => one.id === review.askedById || one.id === review.writtenById)
  for (const { name, email } of concerned) await enqueueMail(tx, email, reviewDecidedLetter({ ...told, name, title, link }), now)
}
