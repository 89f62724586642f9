import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { claimStudioLesson, findDraft } from '#db/queries/drafts'
import { findLessonPlace } from '#db/queries/lesson-rows'
import { findOpenReview, insertReview } from '#db/queries/reviews'
import { listTrainers } from '#db/queries/trainers'
import { draftTitle } from '../../domain/content/draft-title'
import { environment } from '../../http/environment.server'
import { audit } from '../audit.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { reviewAskedLetter } from '../mail/review-letters'
import { closeReview } from './close-review.server'

/** `revision`: the draft that the asker had before them. `of`: one trainer by id, or whoever teaches when empty. */
type Ask = { lessonId: string; trainer: { id: string; name: string }; revision: number; of: string; note: string; now: Date }

export type AskedReview = { outcome: 'asked'; reviewId: string } | { outcome: 'no-draft' } | { outcome: 'changed' } | { outcome: 'nobody' }

const mostLetters = 20

/**
 * Ask another trainer to look at the draft as it is now. Its text is kept with the review and never changes; asking about a newer text
 * withdraws the older review, asking twice about one text asks once. `nobody`: whoever is asked cannot review it, as they wrote it,
 * or nobody else teaches. The letters go out with the review or not at all.
 */
export async function askReview(db: Database, { lessonId, trainer, revision, of, note, now }: Ask): Promise<AskedReview> {
  return db.transaction().execute(async (tx) => {
    await claimStudioLesson(tx, lessonId)
    const draft = await findDraft(tx, lessonId)
    if (!draft) return { outcome: 'no-draft' as const }
    if (draft.revision !== revision) return { outcome: 'changed' as const }
    const open = await findOpenReview(tx, lessonId)
    if (open?.source === draft.source) return { outcome: 'asked' as const, reviewId: open.id }
    const able = (await listTrainers(tx)).filter((one) => one.id !== trainer.id && one.id !== draft.savedById)
    const asked = of ? able.filter((one) => one.id === of) : able
    if (asked.length === 0) return { outcome: 'nobody' as const }
    await closeReview(tx, { lessonId, trainerId: trainer.id, now })
    const id = uuid()
    const review = { id, lessonId, source: draft.source, writtenBy: draft.savedById, note, askedBy: trainer.id, askedOf: of || null, now }
    await insertReview(tx, review)
    const title = draftTitle(draft.source) ?? lessonId
    const after = { title, revision, ...(note && { note }), ...(of && { askedOfId: of }) }
    await audit(tx, { actorId: trainer.id, action: 'lesson.review-asked', subjectType: 'lesson', subjectId: lessonId, after }, now)
    const { path } = await findLessonPlace(tx, lessonId)
    const link = `${environment().APP_URL}${path}/review?review=${id}`
    for (const { name, email } of asked.slice(0, mostLetters)) await enqueueMail(tx, email, reviewAskedLetter({ name, asker: trainer.name, title, note, link }), now)
    return { outcome: 'asked' as const, reviewId: id }
  })
}
