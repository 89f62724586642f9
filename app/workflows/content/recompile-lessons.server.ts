import type { Database } from '#db/client.server'
import { findVersionSource, listVersionsOlderThan, setVersionArtifact } from '#db/queries/lesson-formats'
import { insertArtifact } from '#db/queries/lessons'
import { findVocabulary, type LessonVocabulary } from '#db/queries/vocabulary'
import { bankOf } from '../../domain/content/lesson-bank'
import { FORMAT_VERSION, type LessonContext } from '../../library/artifact'
import { compileLesson } from '../../library/compile.server'

/** `recompiled`: how many versions this call gave a new artifact. `left`: ids of those that today's checks refuse; they keep theirs. */
export type Recompiled = { recompiled: number; left: string[] }

/**
 * Compile anew every version whose artifact an older release made. Its text, number and readers stay as they are; only artifact, blocks
 * and format change. One query when there is nothing to do. Two nodes at once make the same artifacts, and one of them records each.
 */
export async function recompileLessons(db: Database, now: Date): Promise<Recompiled> {
  const old = await listVersionsOlderThan(db, FORMAT_VERSION)
  const result: Recompiled = { recompiled: 0, left: [] }
  if (old.length === 0) return result
  const vocabulary = await findVocabulary(db)
  for (const { id, lessonId } of old) {
    const source = await findVersionSource(db, id)
    const compiled = source === null ? null : await compileLesson(source, lenient(vocabulary, bankOf(lessonId)))
    if (!compiled?.ok) {
      result.left.push(id)
      continue
    }
    const { hash, code, html, blocks } = compiled.artifact
    const did = await db.transaction().execute(async (tx) => {
      await insertArtifact(tx, { hash, code, html }, now)
      return setVersionArtifact(tx, id, { artifactHash: hash, blocks, format: FORMAT_VERSION })
    })
    if (did) result.recompiled += 1
  }
  return result
}

/** An old version may name what is no longer in use: only what must be drawn from the outside is given. */
function lenient({ glossary, media }: LessonVocabulary, moduleId: string): LessonContext {
  return { glossary, media, bank: moduleId }
}
