import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import type { CompletionState, CourseTally, NamedTally, PersonSort, Spared } from '~/domain/insight/completion'
import type { Reached } from '~/domain/insight/owing'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { dueDay, listNamed } from './due-days'
import { listed } from './managed-teams'
import { isNamed, isReached } from './reached'
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

/** How many of each team must finish each course that is assigned to them by name, of one course where it is named. `today`: an ISO day. */
export async function listNamedTallies(db: Db, teamIds: readonly string[], today: string, courseId?: string): Promise<NamedTally[]> {
  const due = db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select(['assignment.course_id', 'person.id', 'person.team_id'])
    .select(sql<number>`max(case when ${dueDay} < ${today} then 1 else 0 end)`.as('late'))
    .where('assignment.withdrawn_at', 'is', null)
    .where('assignment.module_id', 'is', null)
    .$if(courseId !== undefined, (query) => query.where('assignment.course_id', '=', courseId ?? ''))
    .where('person.team_id', 'in', listed(teamIds))
    .where('person.is_rep', '=', 1)
    .where('person.active', '=', 1)
    .groupBy(['assignment.course_id', 'person.id', 'person.team_id'])
  const rows = await db
    .selectFrom(due.as('due'))
    .leftJoin('course_progress as progress', (join) => join.onRef('progress.person_id', '=', 'due.id').onRef('progress.course_id', '=', 'due.course_id'))
    .select((eb) => [
      'due.course_id', 'due.team_id', eb.fn.countAll().as('people'), eb.fn.count('progress.course_id').as('begun'), eb.fn.count('progress.finished_at').as('finished'),
      eb.fn.sum('due.late').as('late'), sql<number>`sum(case when progress.finished_at is null then 0 else due.late end)`.as('late_finished'),
    ])
    .groupBy(['due.course_id', 'due.team_id'])
    .execute()
  return rows.map((row) => ({
    courseId: row.course_id, teamId: row.team_id ?? '', people: Number(row.people), begun: Number(row.begun), finished: Number(row.finished), late: Number(row.late),
    lateFinished: Number(row.late_finished),
  }))
}

/** Who was given longer than their team: what they finished, and what is due for them by name. */
export async function listSpared(db: Db, people: readonly { personId: string; teamId: string }[]): Promise<Spared[]> {
  const ids = [...new Set(people.map(({ personId }) => personId))]
  const [rows, named] = await Promise.all([
    db.selectFrom('course_progress').select(['person_id', 'course_id']).where('person_id', 'in', listed(ids)).where('finished_at', 'is not', null).execute(),
    listNamed(db, { personIds: ids }),
  ])
  return ids.map((id) => ({
    id, own: named.get(id) ?? [], teamId: people.find(({ personId }) => personId === id)?.teamId ?? '', finished: new Set(rows.flatMap((row) => (row.person_id === id ? [row.course_id] : []))),
  }))
}

/** How far one person is in one course. `namedDue`: when it is due for them by name, an ISO day; null where it is not. Times in ms epoch. */
export type CoursePerson = {
  id: string; namedDue: string | null; name: string; teamId: string; lessonsDone: number; quizzesPassed: number; bestScore: number | null; begun: boolean; finishedAt: number | null
}

/** `must`: only those whom this reaches, and who is named. `late`: who has to have finished before `today`, asked for by the state overdue. `limit`: null for all. */
export type CourseQuestion = {
  courseId: string; today: string; must: Reached | null; late: Reached; state: CompletionState | null; sort: PersonSort; limit: number | null; offset: number
}

/** People of teams as they are in one course: least done first, by name, or who finished last first; equals by name in lower case, then by id. */
export async function listCoursePeople(db: Db, teamIds: readonly string[], asked: CourseQuestion): Promise<CoursePerson[]> {
  const { must, state, sort, limit } = asked
  const rows = await repsIn(db, teamIds)
    .leftJoin('course_progress as progress', (join) => join.onRef('progress.person_id', '=', 'person.id').on('progress.course_id', '=', asked.courseId))
    .select(['person.id', 'person.name', 'person.team_id', 'progress.lessons_done', 'progress.quizzes_passed', 'progress.best_score', 'progress.course_id', 'progress.finished_at'])
    .select((eb) => eb.selectFrom('assignment').select(sql<string | null>`min(${dueDay})`.as('due')).whereRef('assignment.person_id', '=', 'person.id')
      .where('assignment.course_id', '=', asked.courseId).where('assignment.module_id', 'is', null).where('assignment.withdrawn_at', 'is', null).as('named_due'))
    .$if(must !== null, (query) => query.where((eb) => eb.or([isReached(must ?? asked.late), isNamed(asked.courseId, null)])))
    .$if(state !== null, (query) => query.where((eb) => isIn(eb, state ?? 'finished', asked)))
    .$if(sort === 'progress', (query) => query.orderBy(sql`coalesce(progress.lessons_done + progress.quizzes_passed, 0)`))
    .$if(sort === 'finished', (query) => query.orderBy(sql`coalesce(progress.finished_at, '')`, 'desc'))
    .orderBy((eb) => eb.fn<string>('lower', ['person.name']))
    .orderBy('person.id')
    .$if(limit !== null, (query) => query.limit(limit ?? 0).offset(asked.offset))
    .execute()
  return rows.map((row) => ({
    id: row.id, namedDue: row.named_due, name: row.name, teamId: row.team_id ?? '', lessonsDone: row.lessons_done ?? 0, quizzesPassed: row.quizzes_passed ?? 0, bestScore: row.best_score,
    begun: row.course_id !== null, finishedAt: toTimeOrNull(row.finished_at),
  }))
}

type Joined = Pick<Schema, 'person'> & { progress: { [Column in keyof Schema['course_progress']]: unknown } }

function isIn(eb: ExpressionBuilder<Joined, 'person' | 'progress'>, state: CompletionState, { courseId, late, today }: CourseQuestion): Expression<SqlBool> {
  const unfinished = eb('progress.finished_at', 'is', null)
  const states: Record<CompletionState, () => Expression<SqlBool>> = {
    finished: () => eb('progress.finished_at', 'is not', null),
    'under-way': () => eb.and([eb('progress.course_id', 'is not', null), unfinished]),
    'not-begun': () => eb('progress.course_id', 'is', null),
    overdue: () => eb.and([sql<SqlBool>`(${isReached(late)} or ${isNamed(courseId, today)})`, unfinished]),
  }
  return states[state]()
}
