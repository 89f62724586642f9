import { type Insertable, sql } from 'kysely'
import type { IncentivePlan } from '~/domain/incentives/plan'
import type { QuizPolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { toIso } from './values'

/** Writes of the content folder. Every row is put in its newest form; rows that a file no longer names stay, as facts refer to them. */

type Table = 'skill_area' | 'skill' | 'clause_type' | 'term' | 'role_profile' | 'incentive_plan' | 'course' | 'module' | 'quiz'

async function put<T extends Table>(db: Db, table: T, rows: readonly Insertable<Schema[T]>[], kept: readonly string[] = []): Promise<void> {
  for (let from = 0; from < rows.length; from += 100) {
    const some = rows.slice(from, from + 100)
    const columns = Object.keys(some[0] as object).filter((column) => column !== 'id' && !kept.includes(column))
    const updates = Object.fromEntries(columns.map((column) => [column, sql.ref(`excluded.${column}`)]))
    await db
      .insertInto(table as 'skill_area')
      .values(some as unknown as Schema['skill_area'][])
      .onConflict((conflict) => conflict.column('id').doUpdateSet(updates))
      .execute()
  }
}

/** Serialises publishers, and says what was published last (null before the first time). */
export async function claimPublication(tx: Db, id: string, now: Date): Promise<string | null> {
  await tx.insertInto('publication').values({ id, hash: '', published_at: toIso(now) }).onConflict((conflict) => conflict.doNothing()).execute()
  const row = await tx.updateTable('publication').set({ published_at: toIso(now) }).where('id', '=', id).returning('hash').executeTakeFirstOrThrow()
  return row.hash || null
}

export async function findPublication(db: Db, id: string): Promise<string | null> {
  return (await db.selectFrom('publication').select('hash').where('id', '=', id).executeTakeFirst())?.hash ?? null
}

export async function recordPublication(tx: Db, id: string, hash: string): Promise<void> {
  await tx.updateTable('publication').set({ hash }).where('id', '=', id).execute()
}

export const putSkillAreas = (db: Db, rows: Schema['skill_area'][]) => put(db, 'skill_area', rows)
export const putSkills = (db: Db, rows: Schema['skill'][]) => put(db, 'skill', rows)
export const putClauseTypes = (db: Db, rows: Schema['clause_type'][]) => put(db, 'clause_type', rows)
export const putTerms = (db: Db, rows: Schema['term'][]) => put(db, 'term', rows)
/** A course or module that stands keeps its place: the order is put by itself. */
export const putCourses = (db: Db, rows: Insertable<Schema['course']>[]) => put(db, 'course', rows, ['position'])
export const putModules = (db: Db, rows: Insertable<Schema['module']>[]) => put(db, 'module', rows, ['position'])

/** What content/ last gave of each course and module, by id; null for those made in the studio. */
export async function listTreeHashes(db: Db): Promise<Map<string, string | null>> {
  const courses = await db.selectFrom('course').select(['id', 'file_hash']).execute()
  const modules = await db.selectFrom('module').select(['id', 'file_hash']).execute()
  return new Map([...courses, ...modules].map((row) => [row.id, row.file_hash]))
}

/** The order of a parent's children that content/ last gave. Says whether this one is another, and keeps it. */
export async function takeFileOrder(tx: Db, parentId: string, order: readonly string[], now: Date): Promise<boolean> {
  const id = `order ${parentId}`
  const hash = order.join(' ')
  if ((await findPublication(tx, id)) === hash) return false
  const row = { id, hash, published_at: toIso(now) }
  await tx.insertInto('publication').values(row).onConflict((conflict) => conflict.column('id').doUpdateSet({ hash, published_at: row.published_at })).execute()
  return true
}

export const putRoleProfiles = (db: Db, rows: Schema['role_profile'][]) => put(db, 'role_profile', rows)

export const putIncentivePlans = (db: Db, plans: IncentivePlan[]) =>
  put(
    db,
    'incentive_plan',
    plans.map((plan, position) => ({
      id: plan.id, name: plan.name, description: plan.description, starts_on: plan.startsOn, ends_on: plan.endsOn, currency: plan.currency,
      rules: JSON.stringify(plan.rules), position,
    })),
  )

export const putQuizzes = (db: Db, quizzes: { id: string; moduleId: string | null; title: string; bank: string; policy: QuizPolicy }[]) =>
  put(
    db,
    'quiz',
    quizzes.map((quiz) => ({ id: quiz.id, module_id: quiz.moduleId, title: quiz.title, bank: quiz.bank, policy: JSON.stringify(quiz.policy) })),
  )
