import { sql } from 'kysely'
import type { CourseProgress } from '~/domain/insight/steps'
import type { Db } from '../client.server'
import { manyRows } from '../dialects/many-rows'
import { joined, splitJoined } from './joined'
import { listed } from './managed-teams'
import { toTime, toTimeOrNull } from './values'

/** Named people, or all reps of teams. */
type People = { personIds: readonly string[] } | { teamIds: readonly string[] }

const idsOf = (db: Db, of: People) => ('personIds' in of ? listed(of.personIds) : repIds(db, of.teamIds))

const repIds = (db: Db, teamIds: readonly string[]) =>
  db.selectFrom('person').select('person.id').where('person.team_id', 'in', listed(teamIds)).where('person.is_rep', '=', 1).where('person.active', '=', 1)

/** How far somebody is in the courses that they began. `lastPassedAt`: ms epoch of the quiz passed last. */
export type PersonProgress = { courses: CourseProgress[]; lastPassedAt: number | null }

/** A course of somebody as one word, for a row each would cost more than all else that is read of many people. */
const courseWord = sql<string>`course_id || '|' || lessons_done || '|' || quizzes_passed || '|' || coalesce(cast(best_score as text), '')`

function toCourse(word: string): CourseProgress {
  const [courseId = '', lessons, quizzes, score] = word.split('|')
  return { courseId, lessonsDone: Number(lessons), quizzesPassed: Number(quizzes), bestScore: score ? Number(score) : null }
}

/** How far people are in these courses, in all where none are named, by person; who began nothing at all is missing. */
export async function listProgress(db: Db, of: People, courseIds: readonly string[] | null): Promise<Map<string, PersonProgress>> {
  if ('personIds' in of && of.personIds.length === 0) return new Map()
  const word = courseIds === null ? courseWord : sql<string>`case when course_id in (${sql.join(listed(courseIds))}) then ${courseWord} end`
  const query = db.selectFrom('course_progress').select((eb) => ['person_id', joined(db, word).as('courses'), eb.fn.max('passed_at').as('passed_at')])
    .where('person_id', 'in', idsOf(db, of)).groupBy('person_id')
  const rows = await manyRows(db, query, { person_id: 'text', courses: 'text', passed_at: 'text' })
  return new Map(rows.map((row) => [row.person_id, { courses: splitJoined(row.courses).map(toCourse), lastPassedAt: toTimeOrNull(row.passed_at) }]))
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
