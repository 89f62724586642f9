import { sql } from 'kysely'
import type { RoleProfile } from '~/domain/content/taxonomy'
import type { Assigned, CourseSize } from '~/domain/insight/steps'
import type { Db } from '../client.server'
import { lessonsHeld, quizzesHeld } from './course-progress'
import { listed, type Reach, type TeamName } from './managed-teams'
import { fromJson } from './values'

/** What figures are held against: a manager's teams, parent first, the skills' names, the roles, the courses' sizes, and what was assigned to their people. */
export type Frame = { teams: TeamName[]; skillNames: Record<string, string>; profiles: RoleProfile[]; courses: CourseSize[]; assigned: Assigned[] }

const none = sql<string>`''`
const zero = sql<number>`0`

/** One query: four lists one under the other, each row saying its kind. */
export async function findFrame(db: Db, { teams, aboveIds }: Reach): Promise<Frame> {
  const rows = await skillRows(db)
    .unionAll(profileRows(db))
    .unionAll(courseRows(db))
    .unionAll(toTeams(db, [...aboveIds, ...teams.map(({ id }) => id)]))
    .unionAll(toPeople(db, teams.map(({ id }) => id)))
    .execute()
  const of = (kind: string) => rows.filter((row) => row.kind === kind).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  return {
    teams,
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
    lessonsHeld.as('lessons'), quizzesHeld.as('quizzes'),
    'position', zero.as('pass'),
  ]).where('course.archived_at', 'is', null)

const standing = (db: Db) =>
  db
    .selectFrom('assignment')
    .innerJoin('course', 'course.id', 'assignment.course_id')
    .where('assignment.withdrawn_at', 'is', null)
    .where('course.archived_at', 'is', null)

/** What stands assigned to teams. */
const toTeams = (db: Db, teamIds: readonly string[]) =>
  standing(db)
    .innerJoin('team', 'team.id', 'assignment.team_id')
    .select([
      sql<string>`'team'`.as('kind'), 'assignment.course_id as id', none.as('name'), 'assignment.due_on as text', 'team.path as owner', zero.as('lessons'),
      zero.as('quizzes'), zero.as('position'), zero.as('pass'),
    ])
    .where('assignment.team_id', 'in', listed(teamIds))

/** What stands assigned to people of teams by name. */
const toPeople = (db: Db, teamIds: readonly string[]) =>
  standing(db)
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select([
      sql<string>`'person'`.as('kind'), 'assignment.course_id as id', none.as('name'), 'assignment.due_on as text', 'person.id as owner', zero.as('lessons'),
      zero.as('quizzes'), zero.as('position'), zero.as('pass'),
    ])
    .where('person.team_id', 'in', listed(teamIds))
