import type { Database } from '#db/client.server'
import { claimStudioLesson, findDraft } from '#db/queries/drafts'
import { audit } from '../audit.server'
import { type DraftToken, type Overtaken, overtakenByDraft, withMerge } from './draft-token.server'
import { closeReview } from './close-review.server'
import { endDraft } from './replace-draft.server'

type Discard = { lessonId: string; trainerId: string; source: string; token: DraftToken; now: Date }

/**
 * Throw a lesson's draft away, unless somebody saved it since: then it stays. What is gone already needs no second time. A review that
 * waits for it is withdrawn.
 */
export async function discardDraft(db: Database, discard: Discard): Promise<{ outcome: 'discarded' } | Overtaken> {
  const { lessonId, trainerId, token, now } = discard
  const result = await db.transaction().execute(async (tx) => {
    await claimStudioLesson(tx, lessonId)
    const draft = await findDraft(tx, lessonId)
    if (!draft) return { outcome: 'discarded' as const }
    if (draft.revision !== token.revision) return overtakenByDraft(tx, discard, draft)
    await endDraft(tx, lessonId, now)
    await closeReview(tx, { lessonId, trainerId, now })
    const before = { revision: draft.revision, savedBy: draft.savedById, characters: draft.source.length }
    await audit(tx, { actorId: trainerId, action: 'lesson.draft-discarded', subjectType: 'lesson', subjectId: lessonId, before }, now)
    return { outcome: 'discarded' as const }
  })
  return result.outcome === 'overtaken' ? withMerge(discard.source, result) : result
}
