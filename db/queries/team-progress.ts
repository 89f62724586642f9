import { sql } from 'kysely'
import type { LimitedQuiz } from '~/domain/insight/owing'
import type { WorkProgress, WorkSize } from '~/domain/insight/steps'
import type { Db } from '../client.server'
import { manyRows } from '../dialects/many-rows'
import { joined, splitJoined } from './joined'
import { listed } from './managed-teams'
import { isUsedUp } from './reached'
import { toTime, toTimeOrNull } from './values'

/** Named people, or all reps of teams. */
type People = { personIds: readonly string[] } | { teamIds: readonly string[] }

const idsOf = (db: Db, of: People) => ('personIds' in of ? listed(of.personIds) : repIds(db, of.teamIds))

const repIds = (db: Db, teamIds: readonly string[]) =>
  db.selectFrom('person').select('person.id').where('person.team_id', 'in', listed(teamIds)).where('person.is_rep', '=', 1).where('person.active', '=', 1)

/** How far somebody is in the courses that they began, and in quizzes alone. `lastPassedAt`: ms epoch of the quiz passed last. */
export type PersonProgress = { works: WorkProgress[]; lastPassedAt: number | null }

/** A course of somebody as one word, for a row each would cost more than all else that is read of many people. */
const courseWord = sql<string>`course_id || '|' || lessons_done || '|' || quizzes_passed || '|' || coalesce(cast(best_score as text), '')`

function toCourse(word: string): WorkProgress {
  const [workId = '', lessons, quizzes, score] = word.split('|')
  return { workId, lessonsDone: Number(lessons), quizzesPassed: Number(quizzes), bestScore: score ? Number(score) : null }
}

/** How far people are in these courses, in all where none are named, and in these quizzes alone, by person; who began nothing at all is missing. One query, two with quizzes. */
export async function listProgress(db: Db, of: People, courseIds: readonly string[] | null, quizzes: readonly { id: string }[]): Promise<Map<string, PersonProgress>> {
  if ('personIds' in of && of.personIds.length === 0) return new Map()
  const word = courseIds === null ? courseWord : sql<string>`case when course_id in (${sql.join(listed(courseIds))}) then ${courseWord} end`
  const query = db.selectFrom('course_progress').select((eb) => ['person_id', joined(db, word).as('courses'), eb.fn.max('passed_at').as('passed_at')])
    .where('person_id', 'in', idsOf(db, of)).groupBy('person_id')
  const [rows, alone] = await Promise.all([manyRows(db, query, { person_id: 'text', courses: 'text', passed_at: 'text' }), listAlone(db, of, quizzes)])
  const people = new Map(rows.map((row): [string, PersonProgress] => [row.person_id, { works: splitJoined(row.courses).map(toCourse), lastPassedAt: toTimeOrNull(row.passed_at) }]))
  for (const [id, works] of alone) people.set(id, { works: [...(people.get(id)?.works ?? []), ...works], lastPassedAt: people.get(id)?.lastPassedAt ?? null })
  return people
}

/** How far people are in quizzes alone, by person. A query where there are any. */
async function listAlone(db: Db, of: People, quizzes: readonly { id: string }[]): Promise<Map<string, WorkProgress[]>> {
  const alone = new Map<string, WorkProgress[]>()
  if (quizzes.length === 0) return alone
  const rows = await db.selectFrom('module_progress').select(['person_id', 'module_id', 'best_score', 'passed_at'])
    .where('person_id', 'in', idsOf(db, of)).where('module_id', 'in', quizzes.map(({ id }) => id)).execute()
  for (const { person_id, module_id, best_score, passed_at } of rows) {
    alone.set(person_id, [...(alone.get(person_id) ?? []), { workId: module_id, lessonsDone: 0, quizzesPassed: passed_at === null ? 0 : 1, bestScore: best_score }])
  }
  return alone
}

/** Who of these people did every step of these courses and quizzes, by the id of each. One query. */
export async function listFinishers(db: Db, of: People, works: readonly WorkSize[]): Promise<Map<string, Set<string>>> {
  const finishers = new Map(works.map(({ id }) => [id, new Set<string>()]))
  if (works.length === 0) return finishers
  const idsWhere = (alone: boolean) => listed(works.flatMap(({ id, inCourse }) => ((inCourse !== undefined) === alone ? [id] : [])))
  const rows = await db.selectFrom('course_progress').select(['person_id', 'course_id as work_id'])
    .where('person_id', 'in', idsOf(db, of)).where('course_id', 'in', idsWhere(false)).where('finished_at', 'is not', null)
    .unionAll(db.selectFrom('module_progress').select(['person_id', 'module_id as work_id'])
      .where('person_id', 'in', idsOf(db, of)).where('module_id', 'in', idsWhere(true)).where('passed_at', 'is not', null))
    .execute()
  for (const { person_id, work_id } of rows) finishers.get(work_id)?.add(person_id)
  return finishers
}

/** Who of these people has no attempt left of which of these quizzes and has not passed it, whether it is assigned to them or not: ids of the quizzes by person. One query. */
export async function listUsedUp(db: Db, personIds: readonly string[], quizzes: readonly LimitedQuiz[]): Promise<Map<string, string[]>> {
  const usedUp = new Map<string, string[]>()
  const [first, ...rest] = personIds.length === 0 ? [] : quizzes
  if (!first) return usedUp
  const of = (quiz: LimitedQuiz) => db.selectFrom('person').select(['person.id', sql<string>`${quiz.id}`.as('quiz_id')]).where('person.id', 'in', personIds).where(isUsedUp(quiz))
  const rows = await rest.reduce((query, quiz) => query.unionAll(of(quiz)), of(first)).execute()
  for (const { id, quiz_id } of rows) usedUp.set(id, [...(usedUp.get(id) ?? []), quiz_id])
  return usedUp
}

/** When each of these people's browser was last here (ms epoch); who never was is missing. */
export async function listLastSeen(db: Db, personIds: readonly string[]): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map()
  const rows = await db.selectFrom('session').select((eb) => ['person_id', eb.fn.max('seen_at').as('at')]).where('person_id', 'in', personIds).groupBy('person_id').execute()
  return new Map(rows.map(({ person_id, at }) => [person_id, toTime(at)]))
}
