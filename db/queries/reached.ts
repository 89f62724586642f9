import { type Expression, sql, type SqlBool } from 'kysely'
import type { Reached } from '~/domain/insight/owing'
import { dueDay } from './due-days'

/** Whether something reaches somebody through their team, as a part of a query that has the table person; the people are already those of the teams asked for. */
export function isReached({ everyone, teamIds, exceptIds }: Reached): Expression<SqlBool> {
  const within = everyone ? sql<SqlBool>`1 = 1` : teamIds.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`person.team_id in (${sql.join(teamIds)})`
  return exceptIds.length === 0 ? within : sql<SqlBool>`(${within} and person.id not in (${sql.join(exceptIds)}))`
}

/** Whether a course is assigned to somebody by name, with a day before this one (ISO) where it is asked for; a part of a query that has the table person. */
export const isNamed = (courseId: string, before: string | null): Expression<SqlBool> => sql<SqlBool>`exists (
  select 1 from assignment where assignment.person_id = person.id and assignment.course_id = ${courseId} and assignment.withdrawn_at is null
  ${before === null ? sql`` : sql`and ${dueDay} < ${before}`})`
