import { sql } from 'kysely'
import type { CourseProgress, CourseSize } from '~/domain/insight/steps'
import type { Db } from '../client.server'
import { listed } from './managed-teams'
import { toTime, toTimeOrNull } from './values'

/** Lessons that count as done: all of a module whose quiz was passed in their stead. */
const lessonsCounted = sql<number>`case when progress.tested_out = 1 then (select count(*) from lesson where lesson.module_id = progress.module_id
  and lesson.archived_at is null and lesson.current_version_id is not null) else progress.lessons_done end`

const byCourse = (db: Db) =>
  db
    .selectFrom('module_progress as progress')
    .innerJoin('module', 'module.id', 'progress.module_id')
    .where('module.archived_at', 'is', null)
    .groupBy(['progress.person_id', 'module.course_id'])

/** Named people, or all reps of teams. */
type People = { personIds: readonly string[] } | { teamIds: readonly string[] }

const idsOf = (db: Db, of: People) => ('personIds' in of ? listed(of.personIds) : repIds(db, of.teamIds))

const repIds = (db: Db, teamIds: readonly string[]) =>
  db.selectFrom('person').select('person.id').where('person.team_id', 'in', listed(teamIds)).where('person.is_rep', '=', 1).where('person.active', '=', 1)

export type PersonProgress = CourseProgress & { personId: string }

/** How far people are, by course. */
export async function listProgress(db: Db, of: People): Promise<PersonProgress[]> {
  if ('personIds' in of && of.personIds.length === 0) return []
  const rows = await byCourse(db)
    .select((eb) => [
      'progress.person_id', 'module.course_id', eb.fn.sum<number>(lessonsCounted).as('lessons'), eb.fn.count('progress.passed_at').as('passed'),
      eb.fn.max('progress.best_score').as('best'), eb.fn.max('progress.passed_at').as('passed_at'),
    ])
    .where('progress.person_id', 'in', idsOf(db, of))
    .execute()
  return rows.map((row) => ({
    personId: row.person_id, courseId: row.course_id, lessonsDone: Number(row.lessons), quizzesPassed: Number(row.passed), bestScore: row.best,
    lastPassedAt: toTimeOrNull(row.passed_at),
  }))
}

/** Who of these people did every step of these courses, by course. */
export async function listFinishers(db: Db, of: People, courses: readonly CourseSize[]): Promise<Map<string, Set<string>>> {
  const finishers = new Map(courses.map(({ id }) => [id, new Set<string>()]))
  if (courses.length === 0) return finishers
  const rows = await finishersOf(db, of, courses).select(['progress.person_id', 'module.course_id']).execute()
  for (const { person_id, course_id } of rows) finishers.get(course_id)?.add(person_id)
  return finishers
}

/** The same as a part of a query. */
export const finishersOf = (db: Db, of: People, courses: readonly CourseSize[]) =>
  byCourse(db)
    .where('progress.person_id', 'in', idsOf(db, of))
    .where('module.course_id', 'in', listed(courses.map(({ id }) => id)))
    .having((eb) =>
      eb.or(courses.map(({ id, lessons, quizzes }) =>
        eb.and([eb('module.course_id', '=', id), eb(eb.fn.sum(lessonsCounted), '>=', lessons), eb(eb.fn.count('progress.passed_at'), '>=', quizzes)]))))

/** When each of these people's browser was last here (ms epoch); who never was is missing. */
export async function listLastSeen(db: Db, personIds: readonly string[]): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map()
  const rows = await db.selectFrom('session').select((eb) => ['person_id', eb.fn.max('seen_at').as('at')]).where('person_id', 'in', personIds).groupBy('person_id').execute()
  return new Map(rows.map(({ person_id, at }) => [person_id, toTime(at)]))
}
