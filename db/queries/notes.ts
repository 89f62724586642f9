import { sql } from 'kysely'
import type { Db } from '../client.server'
import { fromJson, toIso, toTime } from './values'

/** Words of a reader on words of a lesson. `starts` and `ends` count characters in the text of the block; null for the whole block. */
export type LessonNote = { id: string; block: string; quote: string; starts: number | null; ends: number | null; body: string; createdAt: number }

type NoteRow = { id: string; block: string; quote: string; starts: number; ends: number; body: string; at: string }

export const toLessonNote = ({ id, block, quote, starts, ends, body, at }: NoteRow): LessonNote => {
  const whole = Number(starts) < 0
  return { id, block, quote, starts: whole ? null : Number(starts), ends: whole ? null : Number(ends), body, createdAt: toTime(at) }
}

/** The notes of one person in one lesson, in the shape that `findReaderMarks` gathers. */
export function listNotesOfLesson(db: Db, personId: string, lessonId: string) {
  return db
    .selectFrom('note')
    .select((eb) => [
      sql<string>`'note'`.as('kind'), 'id', 'block', 'quote as ref', 'body as text', eb.fn.coalesce('starts_at', sql<number>`-1`).as('one'),
      eb.fn.coalesce('ends_at', sql<number>`-1`).as('two'), 'created_at as at',
    ])
    .where('person_id', '=', personId)
    .where('lesson_id', '=', lessonId)
    .where('deleted_at', 'is', null)
}

/** A note in the list of all of a person's: with its lesson, and whether its block is still in the version that they read. */
export type ListedNote = LessonNote & { lessonId: string; lessonTitle: string; moduleTitle: string; gone: boolean; archived: boolean }

/** A page of a person's notes, the newest first; `before` is the id of the last one seen (ids are in the order of time). */
export async function listNotes(db: Db, personId: string, limit: number | null, before: string | null): Promise<ListedNote[]> {
  let query = db
    .selectFrom('note')
    .innerJoin('lesson', 'lesson.id', 'note.lesson_id')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .leftJoin('reading', (join) => join.onRef('reading.lesson_id', '=', 'lesson.id').on('reading.person_id', '=', personId))
    .innerJoin('lesson_version as version', (join) =>
      join.on((eb) => eb('version.id', '=', eb.fn.coalesce('reading.lesson_version_id', 'lesson.current_version_id'))),
    )
    .select([
      'note.id', 'note.block', 'note.quote', 'note.starts_at', 'note.ends_at', 'note.body', 'note.created_at', 'note.lesson_id',
      'version.title as lesson_title', 'module.title as module_title', 'version.blocks', 'lesson.archived_at as lesson_archived',
      'module.archived_at as module_archived', 'course.archived_at as course_archived',
    ])
    .where('note.person_id', '=', personId)
    .where('note.deleted_at', 'is', null)
  if (before !== null) query = query.where('note.id', '<', before)
  if (limit !== null) query = query.limit(limit)
  const rows = await query.orderBy('note.id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id, block: row.block, quote: row.quote, starts: row.starts_at, ends: row.ends_at, body: row.body, createdAt: toTime(row.created_at),
    lessonId: row.lesson_id, lessonTitle: row.lesson_title, moduleTitle: row.module_title,
    gone: row.block !== '' && !fromJson<{ key: string }[]>(row.blocks).some(({ key }) => key === row.block),
    archived: row.lesson_archived !== null || row.module_archived !== null || row.course_archived !== null,
  }))
}

export type NewNote = Omit<LessonNote, 'createdAt'> & { personId: string; lessonId: string; now: Date }

export async function countNotes(db: Db, personId: string): Promise<number> {
  const row = await db.selectFrom('note').select((eb) => eb.fn.countAll().as('n')).where('person_id', '=', personId).executeTakeFirstOrThrow()
  return Number(row.n)
}

/** The id of a person's note that says the same of the same words. */
export async function findSameNote(db: Db, personId: string, note: Pick<NewNote, 'lessonId' | 'block' | 'quote' | 'starts' | 'body'>): Promise<string | null> {
  let query = db.selectFrom('note').select('id').where('person_id', '=', personId).where('lesson_id', '=', note.lessonId).where('block', '=', note.block)
    .where('quote', '=', note.quote).where('body', '=', note.body).where('deleted_at', 'is', null)
  query = note.starts === null ? query.where('starts_at', 'is', null) : query.where('starts_at', '=', note.starts)
  return (await query.executeTakeFirst())?.id ?? null
}

export async function insertNote(db: Db, { id, personId, lessonId, block, quote, starts, ends, body, now }: NewNote): Promise<void> {
  const row = {
    person_id: personId, id, lesson_id: lessonId, block, quote, starts_at: starts, ends_at: ends, body, created_at: toIso(now), changed_at: toIso(now),
  }
  await db.insertInto('note').values(row).execute()
}

type OwnNote = { personId: string; id: string }

/** Change a note's words; says whether it is there for this person. */
export async function setNoteBody(db: Db, { personId, id }: OwnNote, body: string, now: Date): Promise<boolean> {
  const result = await db.updateTable('note').set({ body, changed_at: toIso(now) }).where('person_id', '=', personId).where('id', '=', id)
    .where('deleted_at', 'is', null).executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** Put a note away, or back with null; says whether it is there for this person. */
export async function setNoteDeleted(db: Db, { personId, id }: OwnNote, at: Date | null): Promise<boolean> {
  const result = await db.updateTable('note').set({ deleted_at: at && toIso(at) }).where('person_id', '=', personId).where('id', '=', id).executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** Forget for good what a person deleted before this time. */
export async function forgetNotes(db: Db, personId: string, before: Date): Promise<void> {
  await db.deleteFrom('note').where('person_id', '=', personId).where('deleted_at', '<', toIso(before)).execute()
}
