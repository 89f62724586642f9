import { sql } from 'kysely'
import type { RoleProfile } from '~/domain/content/taxonomy'
import type { Assigned, CourseSize } from '~/domain/insight/steps'
import type { Db } from '../client.server'
import { managedTeamIds, teamsAbove } from './managed-teams'
import { fromJson } from './values'

export type TeamName = { id: string; name: string; path: string }

/** What figures are held against: a manager's teams, parent first, the skills' names, the roles, the courses' sizes, and what was assigned to their people. */
export type Frame = { teams: TeamName[]; skillNames: Record<string, string>; profiles: RoleProfile[]; courses: CourseSize[]; assigned: Assigned[] }

const none = sql<string>`''`
const zero = sql<number>`0`

/** One query: five lists one under the other, each row saying its kind. */
export async function findFrame(db: Db, managerId: string): Promise<Frame> {
  const rows = await skillRows(db)
    .unionAll(profileRows(db))
    .unionAll(courseRows(db))
    .unionAll(assignedRows(db, managerId))
    .unionAll(teamRows(db, managerId))
    .execute()
  const of = (kind: string) => rows.filter((row) => row.kind === kind).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  return {
    teams: of('managed').map(({ id, name, text }) => ({ id, name, path: text })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    skillNames: Object.fromEntries(of('skill').map((row) => [row.id, row.name])),
    profiles: of('profile').map((row) => ({ id: row.id, name: row.name, description: row.owner, pass: row.pass, requirements: fromJson(row.text) })),
    courses: of('course').map((row) => ({ id: row.id, title: row.name, lessons: Number(row.lessons), quizzes: Number(row.quizzes) })),
    assigned: [
      ...of('team').map((row) => ({ courseId: row.id, dueOn: row.text, teamPath: row.owner, personId: null })),
      ...of('person').map((row) => ({ courseId: row.id, dueOn: row.text, teamPath: null, personId: row.owner })),
    ],
  }
}

const skillRows = (db: Db) =>
  db.selectFrom('skill').select([
    sql<string>`'skill'`.as('kind'), 'id', 'name', none.as('text'), none.as('owner'), zero.as('lessons'), zero.as('quizzes'), 'position',
    sql<number>`cast(0 as double precision)`.as('pass'),
  ])

const profileRows = (db: Db) =>
  db.selectFrom('role_profile').select([
    sql<string>`'profile'`.as('kind'), 'id', 'name', 'requirements as text', 'description as owner', zero.as('lessons'), zero.as('quizzes'),
    'position', 'pass',
  ])

const courseRows = (db: Db) =>
  db.selectFrom('course').select([
    sql<string>`'course'`.as('kind'), 'id', 'title as name', none.as('text'), none.as('owner'),
    sql<number>`(select count(*) from lesson join module on module.id = lesson.module_id where module.course_id = course.id and module.archived_at is null
      and lesson.archived_at is null and lesson.current_version_id is not null)`.as('lessons'),
    sql<number>`(select count(*) from quiz join module on module.id = quiz.module_id where module.course_id = course.id and module.archived_at is null)`.as('quizzes'),
    'position', zero.as('pass'),
  ]).where('course.archived_at', 'is', null)

/** What stands assigned to a manager's reps: by name, to one of the manager's teams, or to a team above one. */
const assignedRows = (db: Db, managerId: string) =>
  db
    .selectFrom('assignment')
    .innerJoin('course', 'course.id', 'assignment.course_id')
    .leftJoin('team', 'team.id', 'assignment.team_id')
    .leftJoin('person', 'person.id', 'assignment.person_id')
    .select([
      sql<string>`case when team.path is null then 'person' else 'team' end`.as('kind'), 'assignment.course_id as id', none.as('name'),
      'assignment.due_on as text', sql<string>`coalesce(team.path, assignment.person_id)`.as('owner'), zero.as('lessons'), zero.as('quizzes'),
      zero.as('position'), zero.as('pass'),
    ])
    .where('assignment.withdrawn_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('person.team_id', 'in', managedTeamIds(db, managerId)),
        eb('assignment.team_id', 'in', managedTeamIds(db, managerId)),
        eb('assignment.team_id', 'in', teamsAbove(db, managerId)),
      ]),
    )

const teamRows = (db: Db, managerId: string) =>
  db.selectFrom('team').select([
    sql<string>`'managed'`.as('kind'), 'id', 'name', 'path as text', none.as('owner'), zero.as('lessons'), zero.as('quizzes'), zero.as('position'), zero.as('pass'),
  ]).where('id', 'in', managedTeamIds(db, managerId))
