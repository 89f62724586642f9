import type { KeptRevision } from '~/domain/content/draft-history'
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

export type NewDraft = { lessonId: string; source: string; basedOn: string; revision: number; savedBy: string; now: Date }

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

/** A text that a draft had before it was replaced, published or thrown away. */
export type DraftRevision = { revision: number; source: string; savedAt: number; savedBy: string }

/** Keep the draft's text as it is now, before something takes its place. A second time changes nothing. */
export async function keepRevision(tx: Db, lessonId: string): Promise<void> {
  await tx
    .insertInto('draft_revision')
    .columns(['lesson_id', 'revision', 'source', 'saved_at', 'saved_by'])
    .expression((eb) => eb.selectFrom('lesson_draft').select(['lesson_id', 'revision', 'source', 'saved_at', 'saved_by']).where('lesson_id', '=', lessonId))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The kept text with this revision, or the nearest older one. */
export async function findRevisionUpTo(db: Db, lessonId: string, revision: number): Promise<DraftRevision | null> {
  const row = await db
    .selectFrom('draft_revision')
    .innerJoin('person', 'person.id', 'draft_revision.saved_by')
    .select(['draft_revision.revision', 'draft_revision.source', 'draft_revision.saved_at', 'person.name'])
    .where('draft_revision.lesson_id', '=', lessonId)
    .where('draft_revision.revision', '<=', revision)
    .orderBy('draft_revision.revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { revision: row.revision, source: row.source, savedAt: toTime(row.saved_at), savedBy: row.name } : null
}

/** What is kept of a lesson's drafts, without the texts. */
export async function listRevisions(db: Db, lessonId: string): Promise<KeptRevision[]> {
  const rows = await db
    .selectFrom('draft_revision')
    .select((eb) => ['revision', 'saved_at', eb.fn<number>('length', ['source']).as('characters')])
    .where('lesson_id', '=', lessonId)
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({ revision: row.revision, savedAt: toTime(row.saved_at), characters: Number(row.characters) }))
}

export async function dropRevisions(tx: Db, lessonId: string, revisions: readonly number[]): Promise<void> {
  for (let from = 0; from < revisions.length; from += 500) {
    await tx.deleteFrom('draft_revision').where('lesson_id', '=', lessonId).where('revision', 'in', revisions.slice(from, from + 500)).execute()
  }
}
