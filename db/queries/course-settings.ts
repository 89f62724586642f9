import { type QuizPolicy, wholePolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import { fromJson, toFlag } from './values'

export type CourseSettings = { title: string; summary: string; audience: string; reviewRequired: boolean }
export type StudioCourse = CourseSettings & { id: string; archived: boolean }

export async function findStudioCourse(db: Db, id: string): Promise<StudioCourse | null> {
  const row = await db
    .selectFrom('course')
    .select(['id', 'title', 'summary', 'audience', 'review_required', 'archived_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { title, summary, audience } = row
  return { id, title, summary, audience, reviewRequired: row.review_required === 1, archived: row.archived_at !== null }
}

/** Says whether it is new: a course whose id is there already stays as it is. */
export async function insertCourse(tx: Db, course: { id: string; title: string; summary: string; audience: string; position: number }): Promise<boolean> {
  const row = await tx.insertInto('course').values(course).onConflict((conflict) => conflict.column('id').doNothing()).returning('id').executeTakeFirst()
  return row !== undefined
}

export async function updateCourse(tx: Db, id: string, { title, summary, audience, reviewRequired }: CourseSettings): Promise<void> {
  await tx.updateTable('course').set({ title, summary, audience, review_required: toFlag(reviewRequired) }).where('id', '=', id).execute()
}

export type ModuleSettings = { title: string; summary: string; requires: string[] }
export type ModuleQuiz = { title: string; policy: QuizPolicy }
/** `items`: how many questions its bank holds for a quiz. */
export type StudioModule = ModuleSettings & { id: string; slug: string; courseId: string; courseTitle: string; archived: boolean; quiz: (ModuleQuiz & { id: string }) | null; items: number }

export async function findStudioModule(db: Db, id: string): Promise<StudioModule | null> {
  const row = await db
    .selectFrom('module')
    .innerJoin('course', 'course.id', 'module.course_id')
    .leftJoin('quiz', 'quiz.module_id', 'module.id')
    .select((eb) => [
      'module.slug', 'module.course_id', 'course.title as course_title', 'module.title', 'module.summary', 'module.requires', 'module.archived_at',
      'quiz.id as quiz_id', 'quiz.title as quiz_title', 'quiz.policy',
      eb.selectFrom('item').select((of) => of.fn.countAll().as('n')).whereRef('item.bank', '=', 'module.id').where('item.retired', '=', 0).as('items'),
    ])
    .where('module.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id, slug: row.slug, courseId: row.course_id, courseTitle: row.course_title, title: row.title, summary: row.summary,
    requires: fromJson(row.requires), archived: row.archived_at !== null, items: Number(row.items),
    quiz:
      row.quiz_id !== null && row.quiz_title !== null && row.policy !== null
        ? { id: row.quiz_id, title: row.quiz_title, policy: wholePolicy(fromJson(row.policy)) }
        : null,
  }
}

type NewModule = { id: string; courseId: string; slug: string; title: string; summary: string; position: number }

/** Says whether it is new: a module whose id is there already stays as it is. */
export async function insertModule(tx: Db, { courseId, ...module }: NewModule): Promise<boolean> {
  const row = await tx
    .insertInto('module')
    .values({ ...module, course_id: courseId })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function updateModule(tx: Db, id: string, { title, summary, requires }: ModuleSettings): Promise<void> {
  await tx.updateTable('module').set({ title, summary, requires: JSON.stringify(requires) }).where('id', '=', id).execute()
}

/** A module has one quiz, which draws from the module's own bank. */
export async function putModuleQuiz(tx: Db, moduleId: string, { title, policy }: ModuleQuiz): Promise<void> {
  const values = { title, policy: JSON.stringify(policy) }
  const found = await tx.updateTable('quiz').set(values).where('module_id', '=', moduleId).executeTakeFirst()
  if (Number(found.numUpdatedRows) === 0) await tx.insertInto('quiz').values({ id: moduleId, module_id: moduleId, bank: moduleId, ...values }).execute()
}

export type ModuleChoice = { id: string; title: string; courseTitle: string; requires: string[] }

/** Every module that is not put away, in catalogue order. */
export async function listModuleChoices(db: Db): Promise<ModuleChoice[]> {
  const rows = await db
    .selectFrom('module')
    .innerJoin('course', 'course.id', 'module.course_id')
    .select(['module.id', 'module.title', 'course.title as courseTitle', 'module.requires'])
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .orderBy('course.position').orderBy('course.id').orderBy('module.position').orderBy('module.id')
    .execute()
  return rows.map((row) => ({ ...row, requires: fromJson(row.requires) }))
}

export type BankItem = { id: string; stem: string; counted: { n: number; facility: number; discrimination: number | null; problem: string | null } | null }

/** The questions of a bank in their order, each with what was counted of its present wording. At most `limit`. */
export async function listBankItems(db: Db, bank: string, limit: number): Promise<BankItem[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .leftJoin('item_statistic as counted', (join) => join.onRef('counted.item_id', '=', 'item.id').onRef('counted.version_id', '=', 'version.id'))
    .select(['item.id', 'version.body', 'counted.n', 'counted.facility', 'counted.discrimination', 'counted.problem'])
    .where('item.bank', '=', bank)
    .where('item.retired', '=', 0)
    .orderBy('item.position')
    .orderBy('item.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, body, n, facility, discrimination, problem }) => ({
    id, stem: fromJson<{ stem: string }>(body).stem, counted: n === null || facility === null ? null : { n, facility, discrimination, problem },
  }))
}
