import type { Database, Tx } from '#db/client.server'
import { claimStudioLesson, type Draft, findDraft, putDraft } from '#db/queries/drafts'
import { findVersionText, type PublishedText } from '#db/queries/studio'
import { audit } from '../audit.server'
import { type DraftToken, firstRevision, type Overtaken, overtakenByDraft, overtakenByVersion, type Unchanged } from './draft-token.server'

const sitting = 10 * 60 * 1000

type Save = { lessonId: string; trainerId: string; source: string; token: DraftToken; automatic: boolean; now: Date }

export type SavedDraft = { outcome: 'saved'; token: DraftToken; savedAt: number } | Overtaken | Unchanged

/**
 * Keep an author's text as the lesson's draft, unless somebody saved or published since they began: then nothing is written and
 * the other text comes back. Saving the same text again changes nothing. Automatic saves of one person, less than ten minutes
 * apart, leave one audit row, at their start; every other save leaves its own.
 */
export async function saveDraft(db: Database, save: Save): Promise<SavedDraft> {
  return db.transaction().execute(async (tx) => {
    const { currentVersionId } = await claimStudioLesson(tx, save.lessonId)
    const draft = await findDraft(tx, save.lessonId)
    if (draft?.source === save.source) return saved(draft, draft.savedAt)
    if (draft && draft.revision !== save.token.revision) return overtakenByDraft(draft, save.token)
    const current = currentVersionId ? await findVersionText(tx, save.lessonId, { id: currentVersionId }) : null
    if (!current) throw new Error(`Lesson ${save.lessonId} has no version`)
    if (!draft && save.source === current.source) return { outcome: 'unchanged', number: current.number }
    if (!draft && save.token.basedOn !== current.id) return overtakenByVersion(current, { ...save.token, revision: 0 })
    return write(tx, save, draft, current)
  })
}

async function write(tx: Tx, save: Save, draft: Draft | null, current: PublishedText): Promise<SavedDraft> {
  const { lessonId, trainerId, source, now } = save
  const basedOn = draft && save.token.basedOn !== current.id ? draft.basedOn : current.id
  const revision = draft ? draft.revision + 1 : firstRevision(now)
  if (!(await putDraft(tx, { lessonId, source, basedOn, revision, savedBy: trainerId, now }, draft?.revision ?? null))) {
    throw new Error(`The draft of ${lessonId} changed while its lesson was claimed`)
  }
  if (!save.automatic || !draft || draft.savedById !== trainerId || now.getTime() - draft.savedAt >= sitting) {
    const before = draft && { revision: draft.revision, savedBy: draft.savedById, characters: draft.source.length }
    const after = { revision, basedOn, characters: source.length, automatic: save.automatic }
    await audit(tx, { actorId: trainerId, action: 'lesson.draft-saved', subjectType: 'lesson', subjectId: lessonId, before, after }, now)
  }
  return saved({ revision, basedOn }, now.getTime())
}

const saved = ({ revision, basedOn }: DraftToken, savedAt: number): SavedDraft => ({ outcome: 'saved', token: { revision, basedOn }, savedAt })
