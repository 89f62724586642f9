import type { CourseProgress } from '~/domain/insight/steps'
import type { Db } from '../client.server'
import { listed } from './managed-teams'
import { toTime, toTimeOrNull } from './values'

/** Named people, or all reps of teams. */
type People = { personIds: readonly string[] } | { teamIds: readonly string[] }

const idsOf = (db: Db, of: People) => ('personIds' in of ? listed(of.personIds) : repIds(db, of.teamIds))

const repIds = (db: Db, teamIds: readonly string[]) =>
  db.selectFrom('person').select('person.id').where('person.team_id', 'in', listed(teamIds)).where('person.is_rep', '=', 1).where('person.active', '=', 1)

export type PersonProgress = CourseProgress & { personId: string }

/** How far people are, by course. */
export async function listProgress(db: Db, of: People): Promise<PersonProgress[]> {
  if ('personIds' in of && of.personIds.length === 0) return []
  const rows = await db.selectFrom('course_progress').select(['person_id', 'course_id', 'lessons_done', 'quizzes_passed', 'best_score', 'passed_at'])
    .where('person_id', 'in', idsOf(db, of)).execute()
  return rows.map((row) => ({
    personId: row.person_id, courseId: row.course_id, lessonsDone: row.lessons_done, quizzesPassed: row.quizzes_passed, bestScore: row.best_score,
    lastPassedAt: toTimeOrNull(row.passed_at),
  }))
}

/** Who of these people did every step of these courses, by course. */
export async function listFinishers(db: Db, of: People, courseIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const finishers = new Map(courseIds.map((id) => [id, new Set<string>()]))
  if (courseIds.length === 0) return finishers
  const rows = await db.selectFrom('course_progress').select(['person_id', 'course_id'])
    .where('person_id', 'in', idsOf(db, of)).where('course_id', 'in', courseIds).where('finished_at', 'is not', null).execute()
  for (const { person_id, course_id } of rows) finishers.get(course_id)?.add(person_id)
  return finishers
}

/** When each of these people's browser was last here (ms epoch); who never was is missing. */
export async function listLastSeen(db: Db, personIds: readonly string[]): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map()
  const rows = await db.selectFrom('session').select((eb) => ['person_id', eb.fn.max('seen_at').as('at')]).where('person_id', 'in', personIds).groupBy('person_id').execute()
  return new Map(rows.map(({ person_id, at }) => [person_id, toTime(at)]))
}
