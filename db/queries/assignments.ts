import { sql } from 'kysely'
import type { Db } from '../client.server'
import { managedTeamIds } from './managed-teams'
import { toIso } from './values'

/** Who must do it: all of a team and below it, or one person. `id`: theirs. */
export type Target = { kind: 'team' | 'person'; id: string }

/** A course, or the quiz of one of its modules alone: then `moduleId` names it. */
export type AssignedWork = { courseId: string; moduleId: string | null }

/** `quiz`: whether it is a quiz, of which `title` is the title. `archived`: it is put away, so reps do not meet it. */
export type AssignmentListed = { id: string; title: string; quiz: boolean; archived: boolean; target: Target & { name: string }; dueOn: string; note: string; assignedBy: string }

/** `assignedBy` is a name. `extended`: from which day on they were given longer, and why; null where they were not. */
export type AssignmentFor = AssignedWork & { id: string; dueOn: string; note: string; assignedBy: string; extended: { from: string; reason: string } | null }

/** What a person must finish: assigned to them, to their team or to a team above it, and not withdrawn. `first_due`: the day before they were given longer. */
export const assignmentsFor = (db: Db, personId: string) =>
  db
    .selectFrom('person')
    .leftJoin('team as own', 'own.id', 'person.team_id')
    .innerJoin('assignment', (join) =>
      join.on(sql<boolean>`assignment.person_id = person.id or exists (
        select 1 from team as above where above.id = assignment.team_id and substr(own.path, 1, length(above.path)) = above.path)`),
    )
    .innerJoin('person as assigner', 'assigner.id', 'assignment.assigned_by')
    .leftJoin('assignment_extension as longer', (join) =>
      join.onRef('longer.assignment_id', '=', 'assignment.id').onRef('longer.person_id', '=', 'person.id').on('longer.due_on', '=', (eb) =>
        eb.selectFrom('assignment_extension as last').select((of) => of.fn.max('last.due_on').as('due_on'))
          .whereRef('last.assignment_id', '=', 'assignment.id').whereRef('last.person_id', '=', 'person.id')))
    .select(['assignment.id', 'assignment.course_id', 'assignment.module_id', 'assignment.note', 'assigner.name', 'assignment.due_on as first_due', 'longer.reason'])
    .select(sql<string>`coalesce(longer.due_on, assignment.due_on)`.as('due_on'))
    .where('person.id', '=', personId)
    .where('assignment.withdrawn_at', 'is', null)

/** The same as a list, the earliest due day first. */
export async function listAssignmentsFor(db: Db, personId: string): Promise<AssignmentFor[]> {
  const rows = await assignmentsFor(db, personId).orderBy('due_on').orderBy('assignment.id').execute()
  return rows.map((row) => ({
    id: row.id, courseId: row.course_id, moduleId: row.module_id, dueOn: row.due_on, note: row.note, assignedBy: row.name,
    extended: row.reason === null ? null : { from: row.first_due, reason: row.reason },
  }))
}

/**
 * What stands assigned to a manager's own teams and people, the latest due day first; not what a programme asks for, which comes and goes with its run, nor what a rule
 * assigned, which is listed with the rule.
 */
const managedAssignments = (db: Db, managerId: string) =>
  db
    .selectFrom('assignment')
    .innerJoin('course', 'course.id', 'assignment.course_id')
    .innerJoin('person as assigner', 'assigner.id', 'assignment.assigned_by')
    .leftJoin('module', 'module.id', 'assignment.module_id')
    .leftJoin('quiz', 'quiz.module_id', 'module.id')
    .leftJoin('team', 'team.id', 'assignment.team_id')
    .leftJoin('person', 'person.id', 'assignment.person_id')
    .select([
      'assignment.id', 'course.title', 'course.archived_at', 'quiz.title as quiz_title', 'module.archived_at as module_archived', 'assignment.module_id', 'assignment.team_id', 'team.name as team_name', 'assignment.person_id', 'person.name as person_name',
      'assignment.due_on', 'assignment.note', 'assigner.name as assigned_by',
    ])
    .where('assignment.withdrawn_at', 'is', null)
    .where('assignment.run_id', 'is', null)
    .where('assignment.rule_id', 'is', null)
    .where((eb) =>
      eb.or([eb('assignment.team_id', 'in', managedTeamIds(db, managerId)), eb('person.team_id', 'in', managedTeamIds(db, managerId))]))
    .orderBy('assignment.due_on', 'desc')
    .orderBy('assignment.id', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof managedAssignments>['execute']>>[number]

const toListed = (row: Row): AssignmentListed => ({
  id: row.id, title: row.quiz_title ?? row.title, quiz: row.module_id !== null, archived: row.archived_at !== null || row.module_archived !== null, dueOn: row.due_on, note: row.note, assignedBy: row.assigned_by,
  target: row.team_id === null
    ? { kind: 'person', id: row.person_id ?? '', name: row.person_name ?? '' }
    : { kind: 'team', id: row.team_id, name: row.team_name ?? '' },
})

export async function listManagedAssignments(db: Db, managerId: string, limit: number): Promise<AssignmentListed[]> {
  return (await managedAssignments(db, managerId).limit(limit).execute()).map(toListed)
}

/** Null when it is withdrawn, or not this manager's. */
export async function findManagedAssignment(db: Db, managerId: string, id: string): Promise<AssignmentListed | null> {
  const row = await managedAssignments(db, managerId).where('assignment.id', '=', id).executeTakeFirst()
  return row ? toListed(row) : null
}

/** Take the turn of whoever gets work: later claims on the same team or person wait until this transaction ends. */
export async function claimTarget(tx: Db, target: Target): Promise<void> {
  if (target.kind === 'team') {
    await tx.updateTable('team').set((eb) => ({ name: eb.ref('name') })).where('id', '=', target.id).returning('id').executeTakeFirstOrThrow()
  } else {
    await tx.updateTable('person').set((eb) => ({ claims: eb('claims', '+', 1) })).where('id', '=', target.id).returning('id').executeTakeFirstOrThrow()
  }
}

const targetColumn = ({ kind }: Target) => (kind === 'team' ? ('team_id' as const) : ('person_id' as const))

/** The id of the same course or quiz for the same team or person by the same day, if it stands. */
export async function findSameAssignment(db: Db, same: AssignedWork & { target: Target; dueOn: string }): Promise<string | null> {
  const row = await db
    .selectFrom('assignment')
    .select('id')
    .where(targetColumn(same.target), '=', same.target.id)
    .where('course_id', '=', same.courseId)
    .where('module_id', same.moduleId === null ? 'is' : '=', same.moduleId)
    .where('due_on', '=', same.dueOn)
    .where('withdrawn_at', 'is', null)
    .where('rule_id', 'is', null)
    .where('run_id', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** One of `teamId` and `personId` is set. */
export type NewAssignment = AssignedWork & {
  id: string
  teamId: string | null
  personId: string | null
  dueOn: string
  note: string
  assignedBy: string
  now: Date
}

/** Says whether it is new: an assignment whose id is there already stays as it is. */
export async function insertAssignment(tx: Db, assignment: NewAssignment): Promise<boolean> {
  const row = {
    id: assignment.id, course_id: assignment.courseId, module_id: assignment.moduleId, team_id: assignment.teamId, person_id: assignment.personId, due_on: assignment.dueOn,
    note: assignment.note, assigned_by: assignment.assignedBy, created_at: toIso(assignment.now), withdrawn_at: null,
  }
  const added = await tx.insertInto('assignment').values(row).onConflict((conflict) => conflict.column('id').doNothing()).returning('id').executeTakeFirst()
  return added !== undefined
}

/** Withdraw once: says whether this call did it. */
export async function claimWithdrawal(tx: Db, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('assignment')
    .set({ withdrawn_at: toIso(now) })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Courses that can be assigned: not those that are put away. */
export async function listCourseTitles(db: Db): Promise<{ id: string; title: string }[]> {
  return db.selectFrom('course').select(['id', 'title']).where('archived_at', 'is', null).orderBy('position').orderBy('id').execute()
}

/** A quiz that can be assigned alone, by the id of its module, with the course that it stands in. */
export type QuizListed = { id: string; title: string; courseId: string; courseTitle: string }

/** Quizzes that can be assigned alone, in the order of the catalogue: those of modules that hold a lesson, as reps meet no other, and nothing that is put away. */
export async function listQuizTitles(db: Db): Promise<QuizListed[]> {
  const rows = await db
    .selectFrom('quiz')
    .innerJoin('module', 'module.id', 'quiz.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .select(['module.id', 'quiz.title', 'course.id as course_id', 'course.title as course_title'])
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .where((eb) => eb.exists(eb.selectFrom('lesson').select('lesson.id').whereRef('lesson.module_id', '=', 'module.id').where('lesson.archived_at', 'is', null).where('lesson.current_version_id', 'is not', null)))
    .orderBy('course.position').orderBy('course.id').orderBy('module.position').orderBy('module.id')
    .execute()
  return rows.map((row) => ({ id: row.id, title: row.title, courseId: row.course_id, courseTitle: row.course_title }))
}
