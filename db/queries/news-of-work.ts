import { sql } from 'kysely'
import type { newsTimes } from '~/domain/insight/news'
import type { Db } from '../client.server'
import { type NewsFor, untold } from './notices'
import { toIso } from './values'

type Times = ReturnType<typeof newsTimes>

/** What is assigned and not withdrawn since a moment; not what a programme asks for, which comes with its run, nor what is put away. */
const assigned = (db: Db, { since, until, today }: Times) =>
  db
    .selectFrom('assignment')
    .innerJoin('course', 'course.id', 'assignment.course_id')
    .leftJoin('module', 'module.id', 'assignment.module_id')
    .leftJoin('quiz', 'quiz.module_id', 'module.id')
    .innerJoin('person as assigner', 'assigner.id', 'assignment.assigned_by')
    .where('assignment.created_at', '>', toIso(since))
    .where('assignment.created_at', '<=', toIso(until))
    .where('assignment.due_on', '>=', today)
    .where('assignment.withdrawn_at', 'is', null)
    .where('assignment.run_id', 'is', null)
    .where('course.archived_at', 'is', null)
    .where('module.archived_at', 'is', null)

/** Courses, and quizzes alone, assigned to people, by hand or by a rule, by name or to a team that they are in, which they have not finished or passed. In the order of people's ids. */
export async function listAssignedNews(db: Db, times: Times, limit: number): Promise<NewsFor[]> {
  const byName = assigned(db, times).innerJoin('person', 'person.id', 'assignment.person_id')
  const byTeam = assigned(db, times)
    .innerJoin('team as above', 'above.id', 'assignment.team_id')
    .innerJoin('team as own', (join) => join.on(sql<boolean>`substr(own.path, 1, length(above.path)) = above.path`))
    .innerJoin('person', 'person.team_id', 'own.id')
  const asked = (query: typeof byName) =>
    query
      .select(['person.id as person_id', 'person.name', 'person.email', 'assignment.id as assignment_id', 'course.id as course_id', 'module.slug', sql<string>`coalesce(quiz.title, course.title)`.as('title'), 'assignment.due_on', 'assigner.name as by'])
      .where('person.active', '=', 1)
      .where('person.is_rep', '=', 1)
      .where(untold(sql`'assigned'`, sql.ref('assignment.id'), times.today))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('course_progress as progress').select('progress.course_id').whereRef('progress.person_id', '=', 'person.id')
          .whereRef('progress.course_id', '=', 'course.id').where('progress.finished_at', 'is not', null).where('assignment.module_id', 'is', null))))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('module_progress as taken').select('taken.module_id').whereRef('taken.person_id', '=', 'person.id')
          .whereRef('taken.module_id', '=', 'assignment.module_id').where('taken.passed_at', 'is not', null))))
  const rows = await asked(byName).unionAll(asked(byTeam as unknown as typeof byName)).orderBy('person_id').orderBy('assignment_id').limit(limit).execute()
  return rows.map((row) => ({
    personId: row.person_id, name: row.name, email: row.email,
    news: { kind: 'assigned', subject: row.assignment_id, courseId: row.course_id, quizOf: row.slug, title: row.title, dueOn: row.due_on, by: row.by },
  }))
}

/** Programmes that began for people, and windows in which they may renew what one certified: that they are open, and later that little is left of them. */
export async function listProgrammeNews(db: Db, times: Times, limit: number): Promise<NewsFor[]> {
  const { since, until, sinceDay, today, endsNear } = times
  const kind = sql<'programme' | 'renewable' | 'expiring'>`case when run.renews_until is null then 'programme' when run.renews_until <= ${endsNear} then 'expiring' else 'renewable' end`
  const rows = await db
    .selectFrom('programme_run as run')
    .innerJoin('programme', 'programme.id', 'run.programme_id')
    .innerJoin('person', 'person.id', 'run.person_id')
    .select(['person.id as person_id', 'person.name', 'person.email', 'run.id', 'programme.id as programme_id', 'programme.title', 'run.renews_until', kind.as('kind')])
    .where('run.latest', '=', 1)
    .where('run.state', '=', 'running')
    .where('run.starts_on', '<=', today)
    .where('run.begun_at', '<=', toIso(until))
    .where((eb) => eb.or([
      eb('run.renews_until', '>=', today), eb.and([eb('run.renews_until', 'is', null), eb.or([eb('run.begun_at', '>', toIso(since)), eb('run.starts_on', '>', sinceDay)])]),
    ]))
    .where('person.active', '=', 1)
    .where('person.is_rep', '=', 1)
    .where(untold(kind, sql.ref('run.id'), today))
    .orderBy('person.id')
    .orderBy('run.id')
    .limit(limit)
    .execute()
  return rows.map(({ person_id, name, email, id, programme_id, title, renews_until, kind }) => {
    const about = { subject: id, programmeId: programme_id, title }
    return { personId: person_id, name, email, news: kind === 'programme' ? { ...about, kind } : { ...about, kind, until: renews_until ?? '' } }
  })
}
