import { sql } from 'kysely'
import type { RoleProfile } from '~/domain/content/taxonomy'
import type { Assigned, WorkSize } from '~/domain/insight/steps'
import { wholePolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import { lessonsHeld, quizzesHeld } from './course-progress'
import { workId } from './due-days'
import { listed, type Reach, type TeamName } from './managed-teams'
import { fromJson } from './values'

/**
 * What figures are held against: a manager's teams, parent first, the skills' names, the roles, the courses' sizes, the quizzes that are assigned alone to anybody, and
 * what was assigned to their teams. `named`: ids of what is assigned to anybody by name; to whom is read of those alone whom a page shows.
 */
export type Frame = { teams: TeamName[]; skillNames: Record<string, string>; profiles: RoleProfile[]; courses: WorkSize[]; quizzes: AssignedQuiz[]; assigned: Assigned[]; named: string[] }

/** The quiz of a module by itself. `attempts`: how many may be handed in, null without limit. */
export type AssignedQuiz = WorkSize & { inCourse: string; attempts: number | null }

const none = sql<string>`''`
const zero = sql<number>`0`

/** One query: six lists one under the other, each row saying its kind. */
export async function findFrame(db: Db, { teams, aboveIds }: Reach): Promise<Frame> {
  const rows = await skillRows(db)
    .unionAll(profileRows(db))
    .unionAll(courseRows(db))
    .unionAll(quizRows(db))
    .unionAll(toTeams(db, [...aboveIds, ...teams.map(({ id }) => id)]))
    .unionAll(longer(db, teams.map(({ id }) => id)))
    .execute()
  const of = (kind: string) => rows.filter((row) => row.kind === kind).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const later = of('longer').map((row) => ({ assignmentId: row.name, personId: row.id, teamId: row.owner, dueOn: row.text }))
  return {
    teams,
    skillNames: Object.fromEntries(of('skill').map((row) => [row.id, row.name])),
    profiles: of('profile').map((row) => ({ id: row.id, name: row.name, description: row.owner, pass: row.pass, requirements: fromJson(row.text) })),
    courses: of('course').map((row) => ({ id: row.id, title: row.name, lessons: Number(row.lessons), quizzes: Number(row.quizzes) })),
    quizzes: of('quiz').map((row) => ({ id: row.id, title: row.name, lessons: 0, quizzes: 1, inCourse: row.owner, attempts: wholePolicy(fromJson(row.text)).attempts })),
    assigned: of('team').map((row) => ({
      workId: row.id, dueOn: row.text, teamPath: row.owner, personId: null, later: later.filter(({ assignmentId }) => assignmentId === row.name),
    })),
    named: [...of('course').flatMap((row) => (row.owner === '' ? [] : [row.id])), ...of('quiz').flatMap((row) => (Number(row.quizzes) > 0 ? [row.id] : []))],
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

/** Whether a course, and not a quiz of it alone, is assigned to anybody by name. */
const anyNamed = sql<string>`case when exists (select 1 from assignment where assignment.course_id = course.id and assignment.module_id is null
  and assignment.person_id is not null and assignment.withdrawn_at is null) then 'named' else '' end`

const courseRows = (db: Db) =>
  db.selectFrom('course').select([
    sql<string>`'course'`.as('kind'), 'id', 'title as name', none.as('text'), anyNamed.as('owner'),
    lessonsHeld.as('lessons'), quizzesHeld.as('quizzes'),
    'position', zero.as('pass'),
  ]).where('course.archived_at', 'is', null)

const assignedAlone = sql`select 1 from assignment where assignment.module_id = module.id and assignment.withdrawn_at is null`

/** Quizzes that are assigned alone; `quizzes` is 1 where one is to anybody by name. */
const quizRows = (db: Db) =>
  db
    .selectFrom('module')
    .innerJoin('course', 'course.id', 'module.course_id')
    .innerJoin('quiz', 'quiz.module_id', 'module.id')
    .select([
      sql<string>`'quiz'`.as('kind'), 'module.id', 'quiz.title as name', sql<string>`quiz.policy`.as('text'), 'module.course_id as owner', zero.as('lessons'),
      sql<number>`case when exists (${assignedAlone} and assignment.person_id is not null) then 1 else 0 end`.as('quizzes'), 'module.position', zero.as('pass'),
    ])
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .where(sql<boolean>`exists (${assignedAlone})`)

const standing = (db: Db) =>
  db
    .selectFrom('assignment')
    .innerJoin('course', 'course.id', 'assignment.course_id')
    .leftJoin('module', 'module.id', 'assignment.module_id')
    .where('assignment.withdrawn_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .where('module.archived_at', 'is', null)

/** What stands assigned to teams. */
const toTeams = (db: Db, teamIds: readonly string[]) =>
  standing(db)
    .innerJoin('team', 'team.id', 'assignment.team_id')
    .select([
      sql<string>`'team'`.as('kind'), workId.as('id'), 'assignment.id as name', 'assignment.due_on as text', 'team.path as owner', zero.as('lessons'),
      zero.as('quizzes'), zero.as('position'), zero.as('pass'),
    ])
    .where('assignment.team_id', 'in', listed(teamIds))

/** Who of teams was given longer than a team of theirs. */
const longer = (db: Db, teamIds: readonly string[]) =>
  standing(db)
    .innerJoin('assignment_extension as longer', 'longer.assignment_id', 'assignment.id')
    .innerJoin('person', 'person.id', 'longer.person_id')
    .select([
      sql<string>`'longer'`.as('kind'), 'person.id', 'assignment.id as name', 'longer.due_on as text', sql<string>`person.team_id`.as('owner'), zero.as('lessons'),
      zero.as('quizzes'), zero.as('position'), zero.as('pass'),
    ])
    .where('assignment.team_id', 'is not', null)
    .where('person.team_id', 'in', listed(teamIds))
    .where('person.is_rep', '=', 1)
    .where('person.active', '=', 1)
