import type { Stay } from '~/domain/insight/lesson-moves'
import type { Db } from '../client.server'
import { fromJson, toTime } from './values'

/** The skills that a lesson's newest version teaches, by id and name; a lesson that was never published teaches none. */
export async function listTaughtSkills(db: Db, lessonId: string): Promise<{ id: string; name: string }[]> {
  const row = await db
    .selectFrom('lesson')
    .innerJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .select('version.skills')
    .where('lesson.id', '=', lessonId)
    .executeTakeFirst()
  const ids = row ? fromJson<string[]>(row.skills) : []
  if (ids.length === 0) return []
  return db.selectFrom('skill').select(['id', 'name']).where('id', 'in', ids).orderBy('position').orderBy('id').execute()
}

const finished = (db: Db, lessonId: string, before: string) =>
  db.selectFrom('reading').where('lesson_id', '=', lessonId).where('finished_at', 'is not', null).where('finished_at', '<=', before)

/** How many people finished a lesson until `before` (ISO). */
export async function countFinishers(db: Db, lessonId: string, before: string): Promise<number> {
  const row = await finished(db, lessonId, before).select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Those of them who finished it last, newest first. */
export async function listFinishers(db: Db, lessonId: string, before: string, most: number): Promise<(Stay & { personId: string })[]> {
  const rows = await finished(db, lessonId, before)
    .select(['person_id', 'started_at', 'finished_at'])
    .orderBy('finished_at', 'desc')
    .orderBy('person_id')
    .limit(most)
    .execute()
  return rows.flatMap(({ person_id, started_at, finished_at }) =>
    finished_at === null ? [] : [{ personId: person_id, openedAt: toTime(started_at), finishedAt: toTime(finished_at) }])
}
