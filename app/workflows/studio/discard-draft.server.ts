import type { Database } from '#db/client.server'
import { claimStudioLesson, deleteDraft, findDraft } from '#db/queries/drafts'
import { audit } from '../audit.server'
import { type DraftToken, type Overtaken, overtakenByDraft } from './draft-token.server'

type Discard = { lessonId: string; trainerId: string; token: DraftToken; now: Date }

/** Throw a lesson's draft away, unless somebody saved it since: then it stays. What is gone already needs no second time. */
export async function discardDraft(db: Database, discard: Discard): Promise<{ outcome: 'discarded' } | Overtaken> {
  const { lessonId, trainerId, token, now } = discard
  return db.transaction().execute(async (tx) => {
    await claimStudioLesson(tx, lessonId)
    const draft = await findDraft(tx, lessonId)
    if (!draft) return { outcome: 'discarded' as const }
    if (draft.revision !== token.revision) return overtakenByDraft(draft, token)
    await deleteDraft(tx, lessonId)
    const before = { revision: draft.revision, savedBy: draft.savedById, characters: draft.source.length }
    await audit(tx, { actorId: trainerId, action: 'lesson.draft-discarded', subjectType: 'lesson', subjectId: lessonId, before }, now)
    return { outcome: 'discarded' as const }
  })
}
