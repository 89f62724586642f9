import type { DraftToken } from '../../workflows/studio/draft-token.server'
import type { Preview } from '../../workflows/studio/preview-source.server'
import type { CheckedLesson, PublishedLesson } from '../../workflows/studio/publish-lesson.server'
import type { SavedDraft } from '../../workflows/studio/save-draft.server'

type Outcome =
  | SavedDraft
  | CheckedLesson
  | PublishedLesson
  | { outcome: 'previewed'; preview: Preview }
  | { outcome: 'refused'; fault: string }
  | { outcome: 'unreachable' }

/** What the editor's form comes back with: the text as it was sent, what the next save must send along, and what happened. */
export type EditorReply = { source: string; token: DraftToken } & Outcome
