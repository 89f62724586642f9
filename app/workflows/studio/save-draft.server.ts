import type { Database, Tx } from '#db/client.server'
import { claimStudioLesson, type Draft, findDraft } from '#db/queries/drafts'
import { findVersionText, type PublishedText } from '#db/queries/studio'
import { audit } from '../audit.server'
import { type DraftToken, firstRevision, type Overtaken, overtakenByDraft, overtakenByVersion, type Unchanged, withMerge } from './draft-token.server'
import { replaceDraft } from './replace-draft.server'

const sitting = 10 * 60 * 1000

type Save = { lessonId: string; trainerId: string; source: string; token: DraftToken; automatic: boolean; now: Date }

type Saved = { outcome: 'saved'; token: DraftToken; savedAt: number }

export type SavedDraft = Saved | Overtaken | Unchanged

/**
 * Keep an author's text as the lesson's draft, unless somebody saved or published since they began: then nothing is written, and the
 * other text comes back with both merged. Saving the same text again changes nothing. Automatic saves of one person, less than ten
 * minutes apart, leave one audit row, at their start; every other save leaves its own.
 */
export async function saveDraft(db: Database, save: Save): Promise<SavedDraft> {
  const result = await db.transaction().execute(async (tx) => {
    const { currentVersionId } = await claimStudioLesson(tx, save.lessonId)
    const draft = await findDraft(tx, save.lessonId)
    if (draft?.source === save.source) return saved(draft, draft.savedAt)
    if (draft && draft.revision !== save.token.revision) return overtakenByDraft(tx, save, draft)
    const current = currentVersionId ? await findVersionText(tx, save.lessonId, { id: currentVersionId }) : null
    if (!draft && save.source === current?.source) return { outcome: 'unchanged' as const, number: current.number }
    if (!draft && current && save.token.basedOn !== current.id) return overtakenByVersion(tx, save, current, 0)
    return write(tx, save, draft, current)
  })
  return result.outcome === 'overtaken' ? withMerge(save.source, result) : result
}

async function write(tx: Tx, save: Save, draft: Draft | null, current: PublishedText | null): Promise<Saved> {
  const { lessonId, trainerId, source, now } = save
  const newest = current?.id ?? ''
  const basedOn = draft && save.token.basedOn !== newest ? draft.basedOn : newest
  const revision = draft ? draft.revision + 1 : firstRevision(now)
  await replaceDraft(tx, { lessonId, source, basedOn, revision, savedBy: trainerId, now }, draft)
  if (!save.automatic || !draft || draft.savedById !== trainerId || now.getTime() - draft.savedAt >= sitting) {
    const before = draft && { revision: draft.revision, savedBy: draft.savedById, characters: draft.source.length }
    const after = { revision, basedOn, characters: source.length, automatic: save.automatic }
    await audit(tx, { actorId: trainerId, action: 'lesson.draft-saved', subjectType: 'lesson', subjectId: lessonId, before, after }, now)
  }
  return saved({ revision, basedOn }, now.getTime())
}

const saved = ({ revision, basedOn }: DraftToken, savedAt: number): Saved => ({ outcome: 'saved', token: { revision, basedOn }, savedAt })
