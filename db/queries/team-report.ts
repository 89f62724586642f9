import { byName } from '~/domain/insight/in-order'
import type { MemberSheet } from '~/domain/insight/member'
import type { ModuleProgress } from '~/domain/insight/outline-progress'
import type { ReadinessLabel } from '~/domain/readiness/skill-readiness'
import type { Db } from '../client.server'
import { managedTeamIds, type TeamName } from './managed-teams'
import { fromJson, toIso, toTime, toTimeOrNull } from './values'

/** A manager's figures, from roll-ups alone. Whose they may see is part of each query: the teams they manage and all below. */

/** A manager's teams, each once for every active rep in it, and once without a person where there is none. */
const teamsWithReps = (db: Db, managerId: string) =>
  db
    .selectFrom('team')
    .leftJoin('person', (join) => join.onRef('person.team_id', '=', 'team.id').on('person.is_rep', '=', 1).on('person.active', '=', 1))
    .select(['team.id as team_id', 'team.name as team_name', 'team.path', 'person.id', 'person.name', 'person.role_profile_id'])
    .where('team.id', 'in', managedTeamIds(db, managerId))

/** The same with the newest snapshot of each rep for the role they have now. */
const teamsWithFigures = (db: Db, managerId: string) =>
  teamsWithReps(db, managerId)
    .leftJoin('readiness_snapshot as snapshot', (join) =>
      join
        .onRef('snapshot.person_id', '=', 'person.id')
        .onRef('snapshot.role_profile_id', '=', 'person.role_profile_id')
        .on('snapshot.day', '=', (eb) =>
          eb
            .selectFrom('readiness_snapshot as newest')
            .select((of) => of.fn.max('newest.day').as('day'))
            .whereRef('newest.person_id', '=', 'person.id')
            .whereRef('newest.role_profile_id', '=', 'person.role_profile_id'),
        ),
    )
    .select(['snapshot.figure', 'snapshot.label', 'snapshot.coverage', 'snapshot.skills', 'snapshot.taken_at'])

type FigureRow = Awaited<ReturnType<ReturnType<typeof teamsWithFigures>['execute']>>[number]

function toSheet(row: FigureRow): MemberSheet | null {
  if (row.id === null || row.name === null) return null
  const { figure, label, coverage, skills, taken_at } = row
  const known = figure !== null && label !== null && coverage !== null && skills !== null && taken_at !== null
  return {
    id: row.id, name: row.name, teamId: row.team_id, teamPath: row.path, roleProfileId: row.role_profile_id,
    readiness: known ? { figure, label: label as ReadinessLabel, coverage, skills: fromJson(skills), takenAt: toTime(taken_at) } : null,
  }
}

function teamsOf(rows: readonly { team_id: string; team_name: string; path: string }[]): TeamName[] {
  return [...new Map(rows.map((row) => [row.team_id, { id: row.team_id, name: row.team_name, path: row.path }])).values()]
}

export type RepName = { id: string; name: string; teamPath: string }

/** The same without figures: whom a manager may give work to. Reps come by name. */
export async function listReach(db: Db, managerId: string): Promise<{ teams: TeamName[]; reps: RepName[] }> {
  const rows = await teamsWithReps(db, managerId).orderBy('team.path').orderBy('person.id').execute()
  const reps = rows.flatMap((row) => (row.id === null || row.name === null ? [] : [{ id: row.id, name: row.name, teamPath: row.path }]))
  return { teams: teamsOf(rows), reps: reps.sort(byName) }
}

/** One rep of a manager; `lookedAt`: the manager's look at them since `since` is on record already. Null when not theirs. */
export async function findMember(
  db: Db,
  managerId: string,
  personId: string,
  since: number,
): Promise<{ member: MemberSheet; teamName: string; lookedAt: boolean } | null> {
  const row = await teamsWithFigures(db, managerId)
    .where('person.id', '=', personId)
    .select((eb) =>
      eb
        .selectFrom('audit')
        .select((of) => of.fn.countAll().as('n'))
        .where('audit.at', '>=', toIso(since))
        .where('audit.actor_id', '=', managerId)
        .where('audit.action', '=', 'person.viewed')
        .where('audit.subject_id', '=', personId)
        .as('looks'),
    )
    .executeTakeFirst()
  const member = row ? toSheet(row) : null
  return row && member ? { member, teamName: row.team_name, lookedAt: Number(row.looks) > 0 } : null
}

/** Every module that is not put away in catalogue order, with how far one person is in it. */
export async function listModuleProgress(db: Db, personId: string): Promise<ModuleProgress[]> {
  const rows = await db
    .selectFrom('module')
    .innerJoin('course', 'course.id', 'module.course_id')
    .leftJoin('quiz', 'quiz.module_id', 'module.id')
    .leftJoin('module_progress as progress', (join) => join.onRef('progress.module_id', '=', 'module.id').on('progress.person_id', '=', personId))
    .select((eb) => [
      'module.id', 'module.course_id', 'module.title', 'quiz.title as quiz_title', 'progress.lessons_done', 'progress.tested_out', 'progress.best_score', 'progress.passed_at',
      eb.selectFrom('lesson').select((of) => of.fn.countAll().as('n')).whereRef('lesson.module_id', '=', 'module.id')
        .where('lesson.archived_at', 'is', null).where('lesson.current_version_id', 'is not', null).as('lessons'),
      eb.selectFrom('attempt').select((of) => of.fn.min('attempt.submitted_at').as('at')).where('attempt.person_id', '=', personId)
        .whereRef('attempt.quiz_id', '=', 'quiz.id').where('attempt.awaiting', '>', 0).as('awaiting_since'),
    ])
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .orderBy('course.position')
    .orderBy('course.id')
    .orderBy('module.position')
    .orderBy('module.id')
    .execute()
  return rows.map((row) => ({
    id: row.id, courseId: row.course_id, title: row.title, lessons: Number(row.lessons), lessonsDone: row.tested_out === 1 ? Number(row.lessons) : (row.lessons_done ?? 0),
    quiz: row.quiz_title === null
      ? null
      : { title: row.quiz_title, bestScore: row.best_score, passedAt: toTimeOrNull(row.passed_at), awaitingSince: toTimeOrNull(row.awaiting_since) },
  }))
}
