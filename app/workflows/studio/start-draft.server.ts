import type { Database } from '#db/client.server'
import { claimStudioLesson, findDraft } from '#db/queries/drafts'
import { findVersionText } from '#db/queries/studio'
import { audit } from '../audit.server'
import { firstRevision } from './draft-token.server'
import { replaceDraft } from './replace-draft.server'

type Start = { lessonId: string; trainerId: string; number: number; over: number; now: Date }

export type StartedDraft = { outcome: 'started' } | { outcome: 'no-such-version' } | { outcome: 'draft-there' }

/**
 * Begin a draft with the text of a version. A draft that is there already is replaced only when `over` names its revision; whoever
 * asks twice gets one draft.
 */
export async function startDraft(db: Database, start: Start): Promise<StartedDraft> {
  const { lessonId, trainerId, number, over, now } = start
  return db.transaction().execute(async (tx) => {
    const { currentVersionId } = await claimStudioLesson(tx, lessonId)
    const version = await findVersionText(tx, lessonId, { number })
    if (!version || !currentVersionId) return { outcome: 'no-such-version' as const }
    const draft = await findDraft(tx, lessonId)
    if (draft?.source === version.source) return { outcome: 'started' as const }
    if (draft && draft.revision !== over) return { outcome: 'draft-there' as const }
    const revision = draft ? draft.revision + 1 : firstRevision(now)
    await replaceDraft(tx, { lessonId, source: version.source, basedOn: currentVersionId, revision, savedBy: trainerId, now }, draft)
    const before = draft && { revision: draft.revision, savedBy: draft.savedById, characters: draft.source.length }
    const after = { revision, basedOn: currentVersionId, fromVersion: number, characters: version.source.length }
    await audit(tx, { actorId: trainerId, action: 'lesson.draft-saved', subjectType: 'lesson', subjectId: lessonId, before, after }, now)
    return { outcome: 'started' as const }
  })
}
