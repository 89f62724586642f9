import type { Db } from '../client.server'
import { listed } from './managed-teams'
import { toTimeOrNull } from './values'

/** Of these courses those that are not put away, by id: the title, and when one person finished it (ms epoch). */
export async function findFinished(db: Db, personId: string, courseIds: readonly string[]): Promise<Map<string, { title: string; finishedAt: number | null }>> {
  const rows = await db
    .selectFrom('course')
    .leftJoin('course_progress as progress', (join) => join.onRef('progress.course_id', '=', 'course.id').on('progress.person_id', '=', personId))
    .select(['course.id', 'course.title', 'progress.finished_at'])
    .where('course.id', 'in', listed(courseIds))
    .where('course.archived_at', 'is', null)
    .execute()
  return new Map(rows.map(({ id, title, finished_at }) => [id, { title, finishedAt: toTimeOrNull(finished_at) }]))
}
