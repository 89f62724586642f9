import { sql } from 'kysely'
import type { Assigned } from '~/domain/insight/steps'
import type { Db } from '../client.server'
import { listed } from './managed-teams'

/** The day on which an assignment to one person is due, with what they were given longer; a part of a query that has the table assignment. */
export const dueDay = sql<string>`coalesce((select max(longer.due_on) from assignment_extension as longer
  where longer.assignment_id = assignment.id and longer.person_id = assignment.person_id), assignment.due_on)`

/** What is assigned: the quiz of a module alone, by the id of the module, or a course, by its own; a part of a query that has the table assignment. */
export const workId = sql<string>`coalesce(assignment.module_id, assignment.course_id)`

/** What is assigned by name to these people, or to everyone of these teams, by person: courses and quizzes, or courses alone. Nothing that is put away. */
export async function listNamed(db: Db, of: { personIds: readonly string[] } | { teamIds: readonly string[] }, which: 'all' | 'courses' = 'all'): Promise<Map<string, Assigned[]>> {
  const named = new Map<string, Assigned[]>()
  if ('personIds' in of && of.personIds.length === 0) return named
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('course', 'course.id', 'assignment.course_id')
    .leftJoin('module', 'module.id', 'assignment.module_id')
    .select([workId.as('work_id'), 'assignment.person_id', dueDay.as('due_on')])
    .where('assignment.person_id', 'in', 'personIds' in of ? of.personIds : db.selectFrom('person').select('person.id').where('person.team_id', 'in', listed(of.teamIds)))
    .where('assignment.withdrawn_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .where('module.archived_at', 'is', null)
    .$if(which === 'courses', (query) => query.where('assignment.module_id', 'is', null))
    .execute()
  for (const { work_id, person_id, due_on } of rows) {
    const id = person_id ?? ''
    const own = named.get(id) ?? []
    named.set(id, own)
    own.push({ workId: work_id, personId: id, teamPath: null, dueOn: due_on, later: [] })
  }
  return named
}
