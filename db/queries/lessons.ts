import type { Insertable, Selectable } from 'kysely'
import type { CompletionRule, LessonBlock } from '~/domain/content/lesson-blocks'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toIso, toTime } from './values'

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
  await tx.insertInto('lesson').values(row).onConflict((conflict) => conflict.column('id').doNothing()).execute()
  const claimed = await tx
    .updateTable('lesson')
    .set((eb) => ({ versions: eb('versions', '+', 1) }))
    .where('id', '=', lesson.id)
    .returning('versions')
    .executeTakeFirstOrThrow()
  return claimed.versions
}

/** `format`: the form its artifact has; `note`: what its publisher said is different. */
type NewLessonVersion = LessonVersion & {
  publishedBy: string | null
  completion: CompletionRule
  requires: string[]
  blocks: LessonBlock[]
  format: number
  note?: string | null
}

export async function insertLessonVersion(db: Db, version: NewLessonVersion): Promise<void> {
  const row: Insertable<Schema['lesson_version']> = {
    id: version.id, lesson_id: version.lessonId, number: version.number, title: version.title, summary: version.summary, source: version.source,
    skills: JSON.stringify(version.skills), clause_types: JSON.stringify(version.clauseTypes), sources: JSON.stringify(version.sources),
    words: version.words, artifact_hash: version.artifactHash, published_at: toIso(version.publishedAt), published_by: version.publishedBy,
    completion: version.completion, requires: JSON.stringify(version.requires), blocks: JSON.stringify(version.blocks), format: version.format,
    note: version.note ?? null,
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

export const toLessonVersion = (row: Selectable<Schema['lesson_version']>): LessonVersion => ({
  id: row.id, lessonId: row.lesson_id, number: row.number, title: row.title, summary: row.summary, source: row.source, skills: fromJson(row.skills),
  clauseTypes: fromJson(row.clause_types), sources: fromJson(row.sources), words: row.words, artifactHash: row.artifact_hash,
  publishedAt: toTime(row.published_at),
})
