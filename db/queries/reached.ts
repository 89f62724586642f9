import { type Expression, sql, type SqlBool } from 'kysely'
import type { Reached } from '~/domain/insight/owing'
import { dueDay } from './due-days'

/** Whether something reaches somebody through their team, as a part of a query that has the table person; the people are already those of the teams asked for. */
export function isReached({ everyone, teamIds, exceptIds }: Reached): Expression<SqlBool> {
  const within = everyone ? sql<SqlBool>`1 = 1` : teamIds.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`person.team_id in (${sql.join(teamIds)})`
  return exceptIds.length === 0 ? within : sql<SqlBool>`(${within} and person.id not in (${sql.join(exceptIds)}))`
}

/** Whether a course, and not a quiz of it alone, is assigned to somebody by name, with a day before this one (ISO) where it is asked for; a part of a query that has the table person. */
export const isNamed = (courseId: string, before: string | null): Expression<SqlBool> => sql<SqlBool>`exists (
  select 1 from assignment where assignment.person_id = person.id and assignment.course_id = ${courseId} and assignment.module_id is null and assignment.withdrawn_at is null
  ${before === null ? sql`` : sql`and ${dueDay} < ${before}`})`

/**
 * Whether somebody has handed in as many attempts at a quiz as they may, with what they were granted, and has passed none: none is open and none waits to be marked. A part of
 * a query that has the table person.
 */
export const isUsedUp = ({ id, attempts }: { id: string; attempts: number }): Expression<SqlBool> => sql<SqlBool>`(
  not exists (select 1 from module_progress as progress where progress.person_id = person.id and progress.module_id = ${id} and progress.passed_at is not null)
  and not exists (select 1 from attempt where attempt.person_id = person.id and attempt.quiz_id = ${quizOf(id)} and (attempt.submitted_at is null or attempt.awaiting > 0))
  and (select count(*) from attempt where attempt.person_id = person.id and attempt.quiz_id = ${quizOf(id)}) >= cast(${attempts} as integer) + coalesce((
    select sum(extra_attempts) from accommodation where accommodation.person_id = person.id and accommodation.revoked_at is null
    and (accommodation.quiz_id is null or accommodation.quiz_id = ${quizOf(id)})), 0))`

const quizOf = (moduleId: string) => sql`(select quiz.id from quiz where quiz.module_id = ${moduleId})`

/** Whether a quiz alone is assigned to somebody, by name or through their team. */
export const isAsked = (quiz: Reached & { id: string; named: boolean }): Expression<SqlBool> => {
  const named = sql<SqlBool>`exists (select 1 from assignment where assignment.person_id = person.id and assignment.module_id = ${quiz.id} and assignment.withdrawn_at is null)`
  return quiz.named ? sql<SqlBool>`(${isReached(quiz)} or ${named})` : isReached(quiz)
}
