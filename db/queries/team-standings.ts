import { type Expression, sql, type SqlBool } from 'kysely'
import { unseenPlace } from '~/domain/insight/heat-map'
import type { Member, SkillFigure } from '~/domain/insight/member'
import type { LimitedQuiz, Owing } from '~/domain/insight/owing'
import type { StandingGroup, TeamNeeds } from '~/domain/insight/summarise'
import type { ReadinessLabel } from '~/domain/readiness/skill-readiness'
import type { Db } from '../client.server'
import { manyRows } from '../dialects/many-rows'
import { dueDay } from './due-days'
import { listed } from './managed-teams'
import { isAsked, isReached, isUsedUp } from './reached'
import { fromJson, toTime } from './values'

/**
 * A rep of a manager as they stood when last judged. `place`: by their weakest mandatory skill, null before any evidence. `skills`: where they were asked for, by
 * id, those that were observed.
 */
export type StandingMember = Omit<Member, 'teamPath'> & { weakest: string | null; place: number | null; skills: Record<string, SkillFigure> }

const repsIn = (db: Db, teamIds: readonly string[]) =>
  db
    .selectFrom('person')
    .leftJoin('standing', (join) => join.onRef('standing.person_id', '=', 'person.id').onRef('standing.role_profile_id', '=', 'person.role_profile_id'))
    .where('person.team_id', 'in', listed(teamIds))
    .where('person.is_rep', '=', 1)
    .where('person.active', '=', 1)

const columns = [
  'person.id', 'person.name', 'person.team_id', 'person.role_profile_id', 'standing.figure', 'standing.label', 'standing.coverage', 'standing.weakest',
  'standing.place', 'standing.observed_at',
] as const

type Row = {
  id: string; name: string; team_id: string | null; role_profile_id: string | null; figure: number | null; label: string | null; coverage: number | null
  weakest: string | null; place: number | null; observed_at: string | null; skills?: string | null
}

const toMember = ({ id, name, team_id, role_profile_id, figure, label, coverage, weakest, place, observed_at, skills }: Row): StandingMember => ({
  id, name, teamId: team_id ?? '', roleProfileId: role_profile_id, weakest, place, skills: skills ? fromJson(skills) : {},
  readiness: figure === null || label === null || coverage === null || observed_at === null
    ? null
    : { figure, label: label as ReadinessLabel, coverage, takenAt: toTime(observed_at) },
})

/** The active reps of teams in no order, at most `limit`. The skills of each cost more than all else, and come where they are asked for. */
export async function listMembers(db: Db, teamIds: readonly string[], { withSkills, limit }: { withSkills: boolean; limit: number | null }): Promise<StandingMember[]> {
  const rows = await repsIn(db, teamIds)
    .select(columns)
    .$if(withSkills, (query) => query.select('standing.skills'))
    .$if(limit !== null, (query) => query.limit(limit ?? 0))
    .execute()
  return rows.map(toMember)
}

/** How many reps of teams stand alike. */
export async function listGroups(db: Db, teamIds: readonly string[]): Promise<StandingGroup[]> {
  const rows = await repsIn(db, teamIds)
    .select((eb) => ['person.role_profile_id', 'standing.label', 'standing.weakest', eb.fn.countAll().as('people')])
    .groupBy(['person.role_profile_id', 'standing.label', 'standing.weakest'])
    .execute()
  return rows.map(({ role_profile_id, label, weakest, people }) => ({ roleProfileId: role_profile_id, label: label as ReadinessLabel | null, weakest, people: Number(people) }))
}

/** By label, then by figure; no evidence first among the unproven, no role last of all. */
const readinessRank = sql<number>`case when person.role_profile_id is null then 4 when standing.figure is null then 1
  else (case standing.label when 'not-yet' then 0 when 'unproven' then 1 else 2 end) + (1 + standing.figure) / 3 end`

const ranks = {
  readiness: readinessRank,
  weakest: sql<number>`coalesce(standing.place, ${sql.lit(unseenPlace)})`,
  freshness: sql<string>`coalesce(standing.observed_at, '')`,
}

/** An order that the database can make by itself. */
export type StandingOrder = keyof typeof ranks | 'name'

/** The reps of teams, of one role where it is named, who is furthest behind first; equals by name in lower case, then by id. */
function standing(db: Db, teamIds: readonly string[], { roleId, order }: { roleId: string | null; order: StandingOrder }) {
  const rank = order === 'name' ? null : ranks[order]
  return repsIn(db, teamIds)
    .$if(roleId !== null, (query) => query.where('person.role_profile_id', '=', roleId ?? ''))
    .$if(rank !== null, (query) => query.orderBy(rank ?? sql``))
    .orderBy((eb) => eb.fn<string>('lower', ['person.name']))
    .orderBy('person.id')
}

type AtStake = { owing: readonly Owing[]; limited: readonly LimitedQuiz[]; today: string; currency: string | null }

/**
 * The reps of teams, first those with a reason to be asked about: a mandatory skill that is not Ready, an assigned quiz of which no attempt is left, a course or quiz that
 * they owe, a risk in their contracts. The most open value in `currency` comes first, then who is furthest behind; equals by name in lower case, then by id.
 */
function atStake(db: Db, teamIds: readonly string[], { owing, limited, today, currency }: AtStake) {
  const blocked = sql<SqlBool>`(person.role_profile_id is not null and (standing.person_id is null or standing.weakest is not null))`
  return repsIn(db, teamIds)
    .leftJoin('contract_standing as contracts', 'contracts.person_id', 'person.id')
    .leftJoin('open_value', (join) => join.onRef('open_value.person_id', '=', 'person.id').on('open_value.currency', '=', currency ?? ''))
    .orderBy((eb) => sql`case when ${eb.or([blocked, sql<SqlBool>`coalesce(contracts.at_risk, 0) = 1`, ...owes(owing, today), ...stuckIn(limited)])} then 0 else 1 end`)
    .orderBy(sql`coalesce(open_value.amount, 0)`, 'desc')
    .orderBy(readinessRank)
    .orderBy((eb) => eb.fn<string>('lower', ['person.name']))
    .orderBy('person.id')
}

type Page = { limit: number; offset: number }

const read = {
  id: 'text', name: 'text', team_id: 'text', role_profile_id: 'text', figure: 'real', label: 'text', coverage: 'real', weakest: 'text', place: 'real', observed_at: 'text',
} as const

/** The reps of teams in an order: one page of them, all where none is named. */
export async function listPage(db: Db, teamIds: readonly string[], asked: Parameters<typeof standing>[2], page: Page | null): Promise<StandingMember[]> {
  const query = standing(db, teamIds, asked).select(columns).$if(page !== null, (some) => some.limit(page?.limit ?? 0).offset(page?.offset ?? 0))
  return (await manyRows(db, query, read)).map(toMember)
}

/** The same by what is at stake. */
export async function listByValue(db: Db, teamIds: readonly string[], asked: AtStake, page: Page | null): Promise<StandingMember[]> {
  const query = atStake(db, teamIds, asked).select(columns).$if(page !== null, (some) => some.limit(page?.limit ?? 0).offset(page?.offset ?? 0))
  return (await manyRows(db, query, read)).map(toMember)
}

/** Who of teams needs their manager: not yet ready, or owing a course or quiz `today` (an ISO day); how many in all, and the first `named`, most pressing first. */
export async function findNeeds(db: Db, teamIds: readonly string[], { owing, today }: { owing: readonly Owing[]; today: string }, named: number): Promise<TeamNeeds> {
  const rows = await db
    .selectFrom(
      repsIn(db, teamIds)
        .select(['person.id', 'person.name', 'standing.figure', 'standing.label'])
        .select((eb) => sql<number>`case when ${eb.or(owes(owing, today))} then 1 else 0 end`.as('owes'))
        .as('rep'))
    .select(['rep.id', 'rep.name'])
    .select([sql<number>`sum(rep.owes) over ()`.as('overdue'), sql<number>`count(*) over ()`.as('needing')])
    .where((eb) => eb.or([eb('rep.owes', '=', 1), eb('rep.label', '=', 'not-yet')]))
    .orderBy(sql`(case when rep.label = 'not-yet' then 0 else 4 end) + (case rep.owes when 1 then 0 else 2 end) + coalesce(rep.figure, 1)`)
    .orderBy((eb) => eb.fn<string>('lower', ['rep.name']))
    .orderBy('rep.id')
    .limit(named)
    .execute()
  return { overdue: Number(rows[0]?.overdue ?? 0), needing: Number(rows[0]?.needing ?? 0), needs: rows.map(({ id, name }) => ({ id, name })) }
}

/**
 * Whether somebody had to finish a course or a quiz before a day and has not: of what their team must, one by one, and of what is assigned to them by name, which is looked
 * through once for all courses and once for all quizzes, however many these are.
 */
function owes(owing: readonly Owing[], today: string): Expression<SqlBool>[] {
  const ofTeam = owing.filter(({ everyone, teamIds }) => everyone || teamIds.length > 0)
    .map(({ work, ...reach }) => sql<SqlBool>`(${isReached(reach)} and not ${work.inCourse === undefined ? isFinished(sql`${work.id}`) : isPassed(sql`${work.id}`)})`)
  const named = (alone: boolean) => owing.flatMap(({ work, named: byName }) => (byName && (work.inCourse !== undefined) === alone ? [work.id] : []))
  const byName = (which: Expression<unknown>, isDone: Expression<SqlBool>) => sql<SqlBool>`exists (select 1 from assignment where assignment.person_id = person.id
    and assignment.withdrawn_at is null and ${which} and ${dueDay} < ${today} and not ${isDone})`
  const [courses, quizzes] = [named(false), named(true)]
  return [
    ...ofTeam,
    ...(courses.length > 0 ? [byName(sql`assignment.module_id is null and assignment.course_id in (${sql.join(courses)})`, isFinished(sql`assignment.course_id`))] : []),
    ...(quizzes.length > 0 ? [byName(sql`assignment.module_id in (${sql.join(quizzes)})`, isPassed(sql`assignment.module_id`))] : []),
  ]
}

/** Whether a quiz that is assigned to somebody alone is used up. */
const stuckIn = (limited: readonly LimitedQuiz[]): Expression<SqlBool>[] => limited.map((quiz) => sql<SqlBool>`(${isAsked(quiz)} and ${isUsedUp(quiz)})`)

const isFinished = (courseId: Expression<unknown>) => sql<SqlBool>`exists (
  select 1 from course_progress where course_progress.person_id = person.id and course_progress.course_id = ${courseId} and course_progress.finished_at is not null)`

const isPassed = (moduleId: Expression<unknown>) => sql<SqlBool>`exists (
  select 1 from module_progress where module_progress.person_id = person.id and module_progress.module_id = ${moduleId} and module_progress.passed_at is not null)`
