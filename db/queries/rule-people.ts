import { type Expression, type RawBuilder, type SelectQueryBuilder, sql, type SqlBool } from 'kysely'
import type { Candidate, RuleWhom, RuleWork } from '~/domain/insight/assignment-rule'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { listed } from './managed-teams'
import { toIso, toTimeOrNull } from './values'

/** Whom a rule means, and where it looks: ids of teams of its manager. */
export type Meant = { whom: RuleWhom; teamIds: readonly string[] }

/** The same as `isMeant` of the domain says, as a part of a query that has the table person. */
export function isMeant({ whom, teamIds }: Meant): Expression<SqlBool> {
  const within = (column: 'id' | 'team_id' | 'role_profile_id' | 'function', ids: readonly string[]) =>
    sql<SqlBool>`coalesce(${sql.ref(`person.${column}`)}, '') in (${sql.join(listed(ids))})`
  const asked = whom.kind === 'people'
    ? [within('id', whom.personIds)]
    : [...(whom.roleIds.length > 0 ? [within('role_profile_id', whom.roleIds)] : []), ...(whom.functions.length > 0 ? [within('function', whom.functions)] : [])]
  return sql<SqlBool>`(${sql.join([within('team_id', teamIds), ...asked], sql` and `)})`
}

const reps = (db: Db) => db.selectFrom('person').where('person.is_rep', '=', 1).where('person.active', '=', 1)

const inOrder = <T>(query: SelectQueryBuilder<Schema, 'person', T>) => query.orderBy((eb) => eb.fn<string>('lower', ['person.name'])).orderBy('person.id')

/** When somebody finished the course or passed the quiz; null of a programme. */
const doneAt = ({ kind, id }: RuleWork): RawBuilder<string | null> =>
  kind === 'programme'
    ? sql`cast(null as text)`
    : kind === 'quiz'
      ? sql`(select progress.passed_at from module_progress as progress where progress.person_id = person.id and progress.module_id = ${id})`
      : sql`(select progress.finished_at from course_progress as progress where progress.person_id = person.id and progress.course_id = ${id})`

const roundOf = (programmeId: string) => sql`(select run.id from programme_run as run where run.person_id = person.id and run.programme_id = ${programmeId} and run.latest = 1)`

export type MeantPerson = Candidate & { name: string; teamId: string; finishedAt: number | null }

/** One page of those whom a rule means, by name, with when they finished the course or passed the quiz (ms epoch), where it assigns one. */
export async function listMeant(db: Db, meant: Meant, work: RuleWork, { limit, offset }: { limit: number; offset: number }): Promise<MeantPerson[]> {
  const rows = await inOrder(
    reps(db)
      .select(['person.id', 'person.name', 'person.team_id', 'person.role_profile_id', 'person.function'])
      .select((eb) => [
        eb.selectFrom('team').select('team.path').whereRef('team.id', '=', 'person.team_id').as('path'),
        doneAt(work).as('finished_at'),
      ])
      .where(isMeant(meant)))
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({
    id: row.id, name: row.name, teamId: row.team_id ?? '', teamPath: row.path, roleProfileId: row.role_profile_id, function: row.function, finishedAt: toTimeOrNull(row.finished_at),
  }))
}

/** How many a rule means, and how many of them finished the course, passed the quiz or are in the programme already. */
export async function countMeant(db: Db, meant: Meant, work: RuleWork): Promise<{ people: number; there: number }> {
  const row = await reps(db)
    .select((eb) => [eb.fn.countAll().as('people'), sql<number>`count(${work.kind === 'programme' ? roundOf(work.id) : doneAt(work)})`.as('there')])
    .where(isMeant(meant))
    .executeTakeFirstOrThrow()
  return { people: Number(row.people), there: Number(row.there) }
}

type RuleOfWork = { id: string; work: RuleWork }

/** Whom a rule means and has not reached, and who is not taken out of it; of a programme whoever is not and was not in it. */
const unreached = (db: Db, { id: ruleId, work }: RuleOfWork, meant: Meant) =>
  reps(db)
    .where(isMeant(meant))
    .where(work.kind === 'programme'
      ? sql<SqlBool>`not exists (select 1 from programme_run as run where run.programme_id = ${work.id} and run.person_id = person.id)`
      : sql<SqlBool>`not exists (select 1 from assignment where assignment.rule_id = ${ruleId} and assignment.person_id = person.id and assignment.withdrawn_at is null)`)
    .where(sql<SqlBool>`not exists (select 1 from rule_exception as out where out.rule_id = ${ruleId} and out.person_id = person.id and out.lifted_at is null)`)

/** The same as candidates, in the order of ids. */
export async function listUnreached(db: Db, rule: RuleOfWork, meant: Meant, limit: number): Promise<Candidate[]> {
  const rows = await unreached(db, rule, meant)
    .leftJoin('team', 'team.id', 'person.team_id')
    .select(['person.id', 'team.path', 'person.role_profile_id', 'person.function'])
    .orderBy('person.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, teamPath: row.path, roleProfileId: row.role_profile_id, function: row.function }))
}

/** The first of them by name, and how many they are. */
export async function listUnreachedNames(db: Db, rule: RuleOfWork, meant: Meant, limit: number): Promise<{ people: number; named: { id: string; name: string }[] }> {
  const [count, named] = await Promise.all([
    unreached(db, rule, meant).select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow(),
    inOrder(unreached(db, rule, meant).select(['person.id', 'person.name'])).limit(limit).execute(),
  ])
  return { people: Number(count.n), named }
}

/**
 * What a rule assigned to people whom it does not mean any more and who have not begun its course, or the quiz where it is that alone; who may not sign in now is left alone.
 */
const strayed = (db: Db, ruleId: string, meant: Meant) =>
  db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .where('assignment.rule_id', '=', ruleId)
    .where('assignment.withdrawn_at', 'is', null)
    .where('person.active', '=', 1)
    .where(sql<SqlBool>`(person.is_rep = 0 or not ${isMeant(meant)})`)
    .where(sql<SqlBool>`not exists (select 1 from course_progress as progress where assignment.module_id is null and progress.person_id = person.id and progress.course_id = assignment.course_id)`)
    .where(sql<SqlBool>`not exists (select 1 from attempt join quiz on quiz.id = attempt.quiz_id where quiz.module_id = assignment.module_id and attempt.person_id = person.id)`)

/** The ids of these assignments. */
export async function listStrayed(db: Db, ruleId: string, meant: Meant, limit: number): Promise<string[]> {
  return (await strayed(db, ruleId, meant).select('assignment.id').orderBy('assignment.id').limit(limit).execute()).map(({ id }) => id)
}

/** How many these people are, and by name the first of those who are in one of these teams. */
export async function listStrayedNames(db: Db, ruleId: string, meant: Meant, { teamIds, limit }: { teamIds: readonly string[]; limit: number }): Promise<{ people: number; named: { id: string; name: string }[] }> {
  const [count, named] = await Promise.all([
    strayed(db, ruleId, meant).select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow(),
    strayed(db, ruleId, meant).select(['person.id', 'person.name']).where('person.team_id', 'in', listed(teamIds))
      .orderBy((eb) => eb.fn<string>('lower', ['person.name'])).orderBy('person.id').limit(limit).execute(),
  ])
  return { people: Number(count.n), named }
}

type ByRule = { id: string; ruleId: string; work: RuleWork; note: string; assignedBy: string; now: Date }

/** Assign by a rule, to each once: returns how many got it. */
export async function insertByRule(tx: Db, people: readonly { id: string; personId: string; dueOn: string }[], rule: Omit<ByRule, 'id'>): Promise<number> {
  if (people.length === 0) return 0
  const alone = rule.work.kind === 'quiz'
  const rows = await tx
    .insertInto('assignment')
    .values((eb) => people.map(({ id, personId, dueOn }) => ({
      id, course_id: alone ? eb.selectFrom('module').select('module.course_id').where('module.id', '=', rule.work.id) : rule.work.id, module_id: alone ? rule.work.id : null, team_id: null, person_id: personId, due_on: dueOn, note: rule.note, assigned_by: rule.assignedBy, created_at: toIso(rule.now), rule_id: rule.ruleId,
    })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.length
}

/** Take back these of what stands assigned. */
export async function withdrawAll(tx: Db, ids: readonly string[], now: Date): Promise<void> {
  await tx.updateTable('assignment').set({ withdrawn_at: toIso(now) }).where('id', 'in', listed(ids)).where('withdrawn_at', 'is', null).execute()
}

/** Take back what a rule assigned to one person. */
export async function withdrawFrom(tx: Db, ruleId: string, personId: string, now: Date): Promise<void> {
  await tx.updateTable('assignment').set({ withdrawn_at: toIso(now) }).where('rule_id', '=', ruleId).where('person_id', '=', personId).where('withdrawn_at', 'is', null).execute()
}

/** Take back what a rule assigned and nobody has finished. Returns how many. */
export async function withdrawUnfinished(tx: Db, ruleId: string, now: Date): Promise<number> {
  const { numUpdatedRows } = await tx.updateTable('assignment').set({ withdrawn_at: toIso(now) })
    .where('rule_id', '=', ruleId)
    .where('withdrawn_at', 'is', null)
    .where(sql<SqlBool>`not exists (select 1 from course_progress as progress where progress.person_id = assignment.person_id
      and assignment.module_id is null and progress.course_id = assignment.course_id and progress.finished_at is not null)`)
    .where(sql<SqlBool>`not exists (select 1 from module_progress as progress where progress.person_id = assignment.person_id
      and progress.module_id = assignment.module_id and progress.passed_at is not null)`)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
