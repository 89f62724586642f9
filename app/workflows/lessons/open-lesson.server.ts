import type { Database } from '#db/client.server'
import { type LessonForReader, startReading } from '#db/queries/lessons'
import { findWayOn, type WayOn } from '#db/queries/outline'
import { loadArtifact } from './artifact-cache.server'

/**
 * Open a lesson: the first time pins the version that is read, for good. Its body is loaded for the page, and where to go after
 * it is returned.
 */
export async function openLesson(
  db: Database,
  { personId, lesson, now }: { personId: string; lesson: LessonForReader; now: Date },
): Promise<WayOn> {
  if (lesson.startedAt === null) await startReading(db, personId, lesson.lessonId, lesson.id, now)
  const [wayOn] = await Promise.all([findWayOn(db, lesson.lessonId), loadArtifact(db, lesson.artifactHash)])
  return wayOn
}
