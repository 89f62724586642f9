import type { Tx } from '#db/client.server'
import { deleteDraft, type Draft, dropRevisions, keepRevision, listRevisions, type NewDraft, putDraft } from '#db/queries/drafts'
import { revisionsToDrop, revisionsToDropAfterPublishing } from '../../domain/content/draft-history'

const rounds = 25

/** Put a draft in the place of the one that is there and keep that one's text. Under the lesson's claim, so no other can come between. */
export async function replaceDraft(tx: Tx, next: NewDraft, draft: Draft | null): Promise<void> {
  if (draft) await keepRevision(tx, next.lessonId)
  if (!(await putDraft(tx, next, draft?.revision ?? null))) throw new Error(`The draft of ${next.lessonId} changed while its lesson was claimed`)
  if (next.revision % rounds === 0) await dropRevisions(tx, next.lessonId, revisionsToDrop(await listRevisions(tx, next.lessonId)))
}

/** End a draft: its text stays for who is still writing from it, what is older goes. */
export async function endDraft(tx: Tx, lessonId: string, now: Date): Promise<void> {
  await keepRevision(tx, lessonId)
  await deleteDraft(tx, lessonId)
  await dropRevisions(tx, lessonId, revisionsToDropAfterPublishing(await listRevisions(tx, lessonId), now.getTime()))
}
