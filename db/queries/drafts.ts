import type { Db } from '../client.server'
import { toIso, toTime } from './values'

/** What a trainer has written and not published; a lesson has at most one. `basedOn`: the version that was out when it was begun, empty when there was none. */
export type Draft = { source: string; basedOn: string; revision: number; savedAt: number; savedById: string; savedBy: string }

export type ClaimedLesson = { id: string; moduleId: string; slug: string; position: number; currentVersionId: string | null }

/** Take the lesson's turn: whoever else saves or publishes it waits until this transaction ends. */
export async function claimStudioLesson(tx: Db, lessonId: string): Promise<ClaimedLesson> {
  const row = await tx
    .updateTable('lesson')
    .set((eb) => ({ versions: eb.ref('versions') }))
    .where('id', '=', lessonId)
    .returning(['id', 'module_id', 'slug', 'position', 'current_version_id'])
    .executeTakeFirstOrThrow()
  return { id: row.id, moduleId: row.module_id, slug: row.slug, position: row.position, currentVersionId: row.current_version_id }
}

export async function findDraft(db: Db, lessonId: string): Promise<Draft | null> {
  const row = await db
    .selectFrom('lesson_draft as draft')
    .innerJoin('person', 'person.id', 'draft.saved_by')
    .select(['draft.source', 'draft.based_on', 'draft.revision', 'draft.saved_at', 'draft.saved_by', 'person.name'])
    .where('draft.lesson_id', '=', lessonId)
    .executeTakeFirst()
  if (!row) return null
  const { source, revision, saved_by: savedById, name: savedBy } = row
  return { source, basedOn: row.based_on ?? '', revision, savedAt: toTime(row.saved_at), savedById, savedBy }
}

type NewDraft = { lessonId: string; source: string; basedOn: string; revision: number; savedBy: string; now: Date }

/** Put a draft in place of the one at revision `over`, or where there is none when `over` is null. False: there was another, and it stays. */
export async function putDraft(tx: Db, draft: NewDraft, over: number | null): Promise<boolean> {
  const values = { source: draft.source, based_on: draft.basedOn || null, revision: draft.revision, saved_at: toIso(draft.now), saved_by: draft.savedBy }
  if (over === null) {
    const row = { lesson_id: draft.lessonId, ...values }
    const result = await tx.insertInto('lesson_draft').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
    return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
  }
  const result = await tx.updateTable('lesson_draft').set(values).where('lesson_id', '=', draft.lessonId).where('revision', '=', over).executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

export async function deleteDraft(tx: Db, lessonId: string): Promise<void> {
  await tx.deleteFrom('lesson_draft').where('lesson_id', '=', lessonId).execute()
}
