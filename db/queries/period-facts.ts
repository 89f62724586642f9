import { sql } from 'kysely'
import type { ModuleDone, ModuleSize } from '~/domain/incentives/statement/learned-facts'
import type { Assigned } from '~/domain/insight/steps'
import type { Db } from '../client.server'
import { toIso, toTime, toTimeOrNull } from './values'

/** Who a plan may be about, with the role and team that they had when its period ended: `teamPath` null for who was in no team. */
export type PlanPerson = { id: string; email: string; roleProfileId: string | null; teamPath: string | null }

type Span = { since: number; until: number }

/**
 * A page of those who were reps at the end of a period (ms epoch, `until` left out), after an id, in the order of ids: of those who may not sign in any more only who has
 * an outcome in it. Who came after its end counts by what they were first. `next`: the id after which the next page begins, null after the last. Two queries.
 */
export async function listPlanPeople(db: Db, { since, until }: Span, { after, limit }: { after: string; limit: number }): Promise<{ people: PlanPerson[]; next: string | null }> {
  const rows = await db
    .selectFrom('person')
    .select(['person.id', 'person.email'])
    .where((eb) => eb.or([
      eb('person.active', '=', 1),
      eb.exists(eb.selectFrom('outcome').select('outcome.id').whereRef('outcome.person_id', '=', 'person.id')
        .where('outcome.happened_at', '>=', toIso(since)).where('outcome.happened_at', '<', toIso(until))),
    ]))
    .where('person.id', '>', after)
    .orderBy('person.id')
    .limit(limit)
    .execute()
  const people = (await placed(db, rows, until)).filter(({ isRep }) => isRep)
  return { people, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) }
}

/** Named people, whoever they were at the end of a period. Two queries. */
export async function listNamedPeople(db: Db, { until }: Span, ids: readonly string[]): Promise<PlanPerson[]> {
  if (ids.length === 0) return []
  return placed(db, await db.selectFrom('person').select(['id', 'email']).where('id', 'in', ids).orderBy('id').execute(), until)
}

/** Where each stood at a moment: the last of their postings before it, or their first. */
async function placed(db: Db, people: readonly { id: string; email: string }[], until: number): Promise<(PlanPerson & { isRep: boolean })[]> {
  if (people.length === 0) return []
  const rows = await db
    .selectFrom('posting')
    .leftJoin('team', 'team.id', 'posting.team_id')
    .select(['posting.person_id', 'posting.since', 'posting.is_rep', 'posting.role_profile_id', 'team.path'])
    .where('posting.person_id', 'in', people.map(({ id }) => id))
    .orderBy('posting.person_id')
    .orderBy('posting.number')
    .execute()
  const held = new Map<string, (typeof rows)[number]>()
  for (const row of rows) if (!held.has(row.person_id) || row.since < toIso(until)) held.set(row.person_id, row)
  return people.flatMap(({ id, email }) => {
    const row = held.get(id)
    return row ? [{ id, email, roleProfileId: row.role_profile_id, teamPath: row.path, isRep: row.is_rep === 1 }] : []
  })
}

/** What every module that is not put away asks for. */
export async function listModuleSizes(db: Db): Promise<ModuleSize[]> {
  const rows = await db
    .selectFrom('module')
    .innerJoin('course', 'course.id', 'module.course_id')
    .select([
      'module.id', 'course.id as course_id', 'course.title',
      sql<number>`(select count(*) from lesson where lesson.module_id = module.id and lesson.archived_at is null and lesson.current_version_id is not null)`.as('lessons'),
      sql<number>`(select count(*) from quiz where quiz.module_id = module.id)`.as('quizzes'),
    ])
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .orderBy('course.id')
    .orderBy('module.id')
    .execute()
  return rows.map((row) => ({ courseId: row.course_id, courseTitle: row.title, moduleId: row.id, lessons: Number(row.lessons), quizzes: Number(row.quizzes) }))
}

/** How far people were in each module before a moment. Two queries. */
export async function listModulesDone(db: Db, personIds: readonly string[], until: number): Promise<(ModuleDone & { personId: string })[]> {
  if (personIds.length === 0) return []
  const [lessons, passes] = await Promise.all([
    db.selectFrom('reading').innerJoin('lesson', 'lesson.id', 'reading.lesson_id')
      .select((eb) => ['reading.person_id', 'lesson.module_id', eb.fn.countAll().as('n'), eb.fn.max('reading.finished_at').as('at')])
      .where('reading.person_id', 'in', personIds)
      .where('reading.finished_at', '<', toIso(until))
      .where('lesson.archived_at', 'is', null)
      .where('lesson.current_version_id', 'is not', null)
      .groupBy(['reading.person_id', 'lesson.module_id'])
      .execute(),
    db.selectFrom('module_progress').select(['person_id', 'module_id', 'passed_at', 'tested_out']).where('person_id', 'in', personIds).where('passed_at', '<', toIso(until)).execute(),
  ])
  const done = new Map(lessons.map((row): [string, ModuleDone & { personId: string }] => [
    JSON.stringify([row.person_id, row.module_id]),
    { personId: row.person_id, moduleId: row.module_id, lessons: Number(row.n), lessonAt: toTimeOrNull(row.at), passedAt: null, testedOut: false },
  ]))
  for (const row of passes) {
    const key = JSON.stringify([row.person_id, row.module_id])
    const known = done.get(key) ?? { personId: row.person_id, moduleId: row.module_id, lessons: 0, lessonAt: null, passedAt: null, testedOut: false }
    done.set(key, { ...known, passedAt: row.passed_at === null ? null : toTime(row.passed_at), testedOut: row.tested_out === 1 })
  }
  return [...done.values()]
}

/** Courses, not quizzes alone, that were to be finished by a day by a team and all below it, and who was given longer. Two queries. */
export async function listOwed(db: Db, by: string): Promise<Assigned[]> {
  const standing = db.selectFrom('assignment').innerJoin('course', 'course.id', 'assignment.course_id').innerJoin('team', 'team.id', 'assignment.team_id')
    .where('assignment.withdrawn_at', 'is', null).where('assignment.module_id', 'is', null).where('course.archived_at', 'is', null).where('assignment.due_on', '<=', by)
  const [rows, longer] = await Promise.all([
    standing.select(['assignment.id', 'assignment.course_id', 'team.path', 'assignment.due_on']).execute(),
    standing.innerJoin('assignment_extension as longer', 'longer.assignment_id', 'assignment.id').innerJoin('person', 'person.id', 'longer.person_id')
      .select(['assignment.id', 'longer.person_id', 'person.team_id', 'longer.due_on']).execute(),
  ])
  return rows.map((row) => ({
    workId: row.course_id, personId: null, teamPath: row.path, dueOn: row.due_on,
    later: longer.filter(({ id }) => id === row.id).map(({ person_id, team_id, due_on }) => ({ personId: person_id, teamId: team_id ?? '', dueOn: due_on })),
  }))
}

/** People's role readiness as it was figured last before a moment, by person and role. */
export async function listFigures(db: Db, personIds: readonly string[], until: number): Promise<{ personId: string; roleProfileId: string; day: string; figure: number }[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('readiness_snapshot as snapshot')
    .select(['snapshot.person_id', 'snapshot.role_profile_id', 'snapshot.day', 'snapshot.figure'])
    .where('snapshot.person_id', 'in', personIds)
    .where((eb) => eb('snapshot.day', '=', eb.selectFrom('readiness_snapshot as newest').select((of) => of.fn.max('newest.day').as('day'))
      .whereRef('newest.person_id', '=', 'snapshot.person_id').whereRef('newest.role_profile_id', '=', 'snapshot.role_profile_id').where('newest.taken_at', '<', toIso(until))))
    .execute()
  return rows.map((row) => ({ personId: row.person_id, roleProfileId: row.role_profile_id, day: row.day, figure: row.figure }))
}
