import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toIso, toTime, toTimeOrNull } from './values'

export type LessonVersion = {
  id: string
  lessonId: string
  number: number
  title: string
  summary: string
  source: string
  skills: string[]
  clauseTypes: string[]
  sources: { title: string; url?: string }[]
  words: number
  artifactHash: string
  publishedAt: number
}

export type LessonForReader = Omit<LessonVersion, 'source' | 'publishedAt' | 'clauseTypes'> & {
  moduleId: string
  moduleTitle: string
  courseTitle: string
  startedAt: number | null
  finishedAt: number | null
  newestNumber: number
}

/** A lesson as this person reads it: the version they started on, or the current one before they start. */
export async function findLessonFor(db: Db, personId: string, courseId: string, moduleSlug: string, lessonSlug: string): Promise<LessonForReader | null> {
  const row = await db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .leftJoin('reading', (join) => join.onRef('reading.lesson_id', '=', 'lesson.id').on('reading.person_id', '=', personId))
    .innerJoin('lesson_version as version', (join) =>
      join.on((eb) => eb('version.id', '=', eb.fn.coalesce('reading.lesson_version_id', 'lesson.current_version_id'))),
    )
    .select([
      'lesson.id as lesson_id', 'module.id as module_id', 'module.title as module_title', 'course.title as course_title',
      'reading.started_at', 'reading.finished_at', 'lesson.versions', 'version.id', 'version.number', 'version.title', 'version.summary',
      'version.skills', 'version.sources', 'version.words', 'version.artifact_hash',
    ])
    .where('module.course_id', '=', courseId)
    .where('module.slug', '=', moduleSlug)
    .where('lesson.slug', '=', lessonSlug)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id, lessonId: row.lesson_id, moduleId: row.module_id, moduleTitle: row.module_title, courseTitle: row.course_title,
    startedAt: toTimeOrNull(row.started_at), finishedAt: toTimeOrNull(row.finished_at), newestNumber: row.versions, number: row.number,
    title: row.title, summary: row.summary, skills: fromJson(row.skills), sources: fromJson(row.sources), words: row.words,
    artifactHash: row.artifact_hash,
  }
}

export type Reading = { lessonId: string; versionId: string; startedAt: number; finishedAt: number | null }

/** Start reading on a version; a second start keeps the first. */
export async function startReading(db: Db, personId: string, lessonId: string, versionId: string, now: Date): Promise<void> {
  const row = { person_id: personId, lesson_id: lessonId, lesson_version_id: versionId, started_at: toIso(now), finished_at: null }
  await db.insertInto('reading').values(row).onConflict((conflict) => conflict.doNothing()).execute()
}

/** Finish once: says whether this call did it. */
export async function finishReading(db: Db, personId: string, lessonId: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('reading')
    .set({ finished_at: toIso(now) })
    .where('person_id', '=', personId)
    .where('lesson_id', '=', lessonId)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

export async function insertArtifact(db: Db, artifact: { hash: string; code: string; html: string }, now: Date): Promise<void> {
  const row = { ...artifact, created_at: toIso(now) }
  await db.insertInto('artifact').values(row).onConflict((conflict) => conflict.doNothing()).execute()
}

export async function findArtifact(db: Db, hash: string): Promise<{ code: string; html: string } | null> {
  return (await db.selectFrom('artifact').select(['code', 'html']).where('hash', '=', hash).executeTakeFirst()) ?? null
}

/** Make sure the lesson is there, take its turn, and say which number the next version has. */
export async function claimLesson(tx: Db, lesson: { id: string; moduleId: string; slug: string; position: number }): Promise<number> {
  const row = { id: lesson.id, module_id: lesson.moduleId, slug: lesson.slug, position: lesson.position, current_version_id: null, file_hash: null }
  await tx.insertInto('lesson').values(row).onConflict((conflict) => conflict.column('id').doUpdateSet({ position: lesson.position })).execute()
  const claimed = await tx
    .updateTable('lesson')
    .set((eb) => ({ versions: eb('versions', '+', 1) }))
    .where('id', '=', lesson.id)
    .returning('versions')
    .executeTakeFirstOrThrow()
  return claimed.versions
}

export async function insertLessonVersion(db: Db, version: LessonVersion & { publishedBy: string | null }): Promise<void> {
  const row: Insertable<Schema['lesson_version']> = {
    id: version.id, lesson_id: version.lessonId, number: version.number, title: version.title, summary: version.summary, source: version.source,
    skills: JSON.stringify(version.skills), clause_types: JSON.stringify(version.clauseTypes), sources: JSON.stringify(version.sources),
    words: version.words, artifact_hash: version.artifactHash, published_at: toIso(version.publishedAt), published_by: version.publishedBy,
  }
  await db.insertInto('lesson_version').values(row).execute()
}

/** New starters get this version from now on. `fileHash` is kept when null: what content/ last gave. */
export async function setCurrentLessonVersion(db: Db, lessonId: string, versionId: string, fileHash: string | null): Promise<void> {
  const change = fileHash === null ? { current_version_id: versionId } : { current_version_id: versionId, file_hash: fileHash }
  await db.updateTable('lesson').set(change).where('id', '=', lessonId).execute()
}

export async function listFileHashes(db: Db): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom('lesson').select(['id', 'file_hash']).execute()
  return new Map(rows.map((row) => [row.id, row.file_hash]))
}

export async function moveLesson(db: Db, lessonId: string, position: number): Promise<void> {
  await db.updateTable('lesson').set({ position }).where('id', '=', lessonId).execute()
}

export const toLessonVersion = (row: Selectable<Schema['lesson_version']>): LessonVersion => ({
  id: row.id, lessonId: row.lesson_id, number: row.number, title: row.title, summary: row.summary, source: row.source, skills: fromJson(row.skills),
  clauseTypes: fromJson(row.clause_types), sources: fromJson(row.sources), words: row.words, artifactHash: row.artifact_hash,
  publishedAt: toTime(row.published_at),
})
