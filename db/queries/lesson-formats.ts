import type { LessonBlock } from '~/domain/content/lesson-blocks'
import type { Db } from '../client.server'

/** Versions whose artifact has an older form than this one. */
export async function listVersionsOlderThan(db: Db, format: number): Promise<{ id: string; lessonId: string }[]> {
  return await db
    .selectFrom('lesson_version as version')
    .innerJoin('lesson', 'lesson.id', 'version.lesson_id')
    .select(['version.id', 'lesson.id as lessonId'])
    .where('version.format', '<', format)
    .orderBy('version.id')
    .execute()
}

export async function findVersionSource(db: Db, versionId: string): Promise<string | null> {
  return (await db.selectFrom('lesson_version').select('source').where('id', '=', versionId).executeTakeFirst())?.source ?? null
}

/** Give a version an artifact of this form, unless it has one already: says whether this call did it. */
export async function setVersionArtifact(
  db: Db,
  versionId: string,
  { artifactHash, blocks, format }: { artifactHash: string; blocks: LessonBlock[]; format: number },
): Promise<boolean> {
  const result = await db
    .updateTable('lesson_version')
    .set({ artifact_hash: artifactHash, blocks: JSON.stringify(blocks), format })
    .where('id', '=', versionId)
    .where('format', '<', format)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}
