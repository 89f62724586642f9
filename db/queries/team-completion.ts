import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import type { CompletionState, CourseTally, NamedPerson, PersonSort } from '~/domain/insight/completion'
import type { Reached } from '~/domain/insight/owing'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { listed } from './managed-teams'
import { isReached } from './reached'
import { toTimeOrNull } from './values'

/** How far a manager's people are in courses, from the row that is kept of each person and course. */

const repsIn = (db: Db, teamIds: readonly string[]) =>
  db.selectFrom('person').where('person.team_id', 'in', listed(teamIds)).where('person.is_rep', '=', 1).where('person.active', '=', 1)

/** How many people each team has, by team id; a team without any is missing. */
export async function countHeads(db: Db, teamIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await repsIn(db, teamIds).select((eb) => ['person.team_id', eb.fn.countAll().as('people')]).groupBy('person.team_id').execute()
  return new Map(rows.map(({ team_id, people }) => [team_id ?? '', Number(people)]))
}

/** How many of each team began and finished each course, of one course where it is named. */
export async function listTallies(db: Db, teamIds: readonly string[], courseId?: string): Promise<CourseTally[]> {
  const rows = await repsIn(db, teamIds)
    .innerJoin('course_progress as progress', 'progress.person_id', 'person.id')
    .select((eb) => ['progress.course_id', 'person.team_id', eb.fn.countAll().as('begun'), eb.fn.count('progress.finished_at').as('finished')])
    .$if(courseId !== undefined, (query) => query.where('progress.course_id', '=', courseId ?? ''))
    .groupBy(['progress.course_id', 'person.team_id'])
    .execute()
  return rows.map(({ course_id, team_id, begun, finished }) => ({ courseId: course_id, teamId: team_id ?? '', begun: Number(begun), finished: Number(finished) }))
}

/** Who of teams has a course of their own to finish. */
export async function listNamed(db: Db, teamIds: readonly string[]): Promise<NamedPerson[]> {
  const rows = await repsIn(db, teamIds)
    .leftJoin('course_progress as progress', 'progress.person_id', 'person.id')
    .select(['person.id', 'person.team_id', 'progress.course_id', 'progress.finished_at'])
    .where((eb) => eb.exists(
      eb.selectFrom('assignment').select('assignment.id').whereRef('assignment.person_id', '=', 'person.id').where('assignment.withdrawn_at', 'is', null)))
    .execute()
  const people = new Map<string, { id: string; teamId: string; begun: Set<string>; finished: Set<string> }>()
  for (const { id, team_id, course_id, finished_at } of rows) {
    const person = people.get(id) ?? { id, teamId: team_id ?? '', begun: new Set<string>(), finished: new Set<string>() }
    people.set(id, person)
    if (course_id !== null) person.begun.add(course_id)
    if (course_id !== null && finished_at !== null) person.finished.add(course_id)
  }
  return [...people.values()]
}

/** How far one person is in one course. Times in ms epoch. */
export type CoursePerson = {
  id: string; name: string; teamId: string; lessonsDone: number; quizzesPassed: number; bestScore: number | null; begun: boolean; finishedAt: number | null
}

/** `must`: only those whom this reaches. `late`: who has to have finished by now, asked for by the state overdue. `limit`: null for all. */
export type CourseQuestion = {
  courseId: string; must: Reached | null; late: Reached; state: CompletionState | null; sort: PersonSort; limit: number | null; offset: number
}

/** People of teams as they are in one course: least done first, by name, or who finished last first; equals by name in lower case, then by id. */
export async function listCoursePeople(db: Db, teamIds: readonly string[], asked: CourseQuestion): Promise<CoursePerson[]> {
  const { must, state, sort, limit } = asked
  const rows = await repsIn(db, teamIds)
    .leftJoin('course_progress as progress', (join) => join.onRef('progress.person_id', '=', 'person.id').on('progress.course_id', '=', asked.courseId))
    .select(['person.id', 'person.name', 'person.team_id', 'progress.lessons_done', 'progress.quizzes_passed', 'progress.best_score', 'progress.course_id', 'progress.finished_at'])
    .$if(must !== null, (query) => query.where(isReached(must ?? asked.late)))
    .$if(state !== null, (query) => query.where((eb) => isIn(eb, state ?? 'finished', asked.late)))
    .$if(sort === 'progress', (query) => query.orderBy(sql`coalesce(progress.lessons_done + progress.quizzes_passed, 0)`))
    .$if(sort === 'finished', (query) => query.orderBy(sql`coalesce(progress.finished_at, '')`, 'desc'))
    .orderBy((eb) => eb.fn<string>('lower', ['person.name']))
    .orderBy('person.id')
    .$if(limit !== null, (query) => query.limit(limit ?? 0).offset(asked.offset))
    .execute()
  return rows.map((row) => ({
    id: row.id, name: row.name, teamId: row.team_id ?? '', lessonsDone: row.lessons_done ?? 0, quizzesPassed: row.quizzes_passed ?? 0, bestScore: row.best_score,
    begun: row.course_id !== null, finishedAt: toTimeOrNull(row.finished_at),
  }))
}

type Joined = Pick<Schema, 'person'> & { progress: { [Column in keyof Schema['course_progress']]: unknown } }

function isIn(eb: ExpressionBuilder<Joined, 'person' | 'progress'>, state: CompletionState, late: Reached): Expression<SqlBool> {
  const unfinished = eb('progress.finished_at', 'is', null)
  const states: Record<CompletionState, () => Expression<SqlBool>> = {
    finished: () => eb('progress.finished_at', 'is not', null),
    'under-way': () => eb.and([eb('progress.course_id', 'is not', null), unfinished]),
    'not-begun': () => eb('progress.course_id', 'is', null),
    overdue: () => eb.and([sql<SqlBool>`${isReached(late)}`, unfinished]),
  }
  return states[state]()
}
