import type { Database } from '#db/client.server'
import { discardDraft } from './discard-draft.server'
import type { DraftToken } from './draft-token.server'
import type { Intent } from './editor-form.server'
import { previewSource } from './preview-source.server'
import { checkPublishing, publishLesson } from './publish-lesson.server'
import { saveDraft } from './save-draft.server'

type Edit = { lessonId: string; trainerId: string; source: string; token: DraftToken; readers: 'stay' | 'move'; note: string; now: Date }

/** Do what the pressed button of the editor says. `publish` only checks and asks; `publish-confirmed` publishes. */
export async function editLesson(db: Database, intent: Intent, edit: Edit, currentVersionId: string | null) {
  if (intent === 'preview') return { outcome: 'previewed' as const, preview: await previewSource(db, edit.source, edit.lessonId) }
  if (intent === 'publish') return checkPublishing(db, { ...edit, currentVersionId })
  if (intent === 'publish-confirmed') return publishLesson(db, edit)
  if (intent === 'discard') return discardDraft(db, edit)
  return saveDraft(db, { ...edit, automatic: intent === 'autosave' })
}
