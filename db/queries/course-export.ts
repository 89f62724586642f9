import type { ItemVersion } from '~/domain/quiz/item'
import { type QuizPolicy, wholePolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import { listItemTags } from './item-tags'
import { toItemVersion } from './items'
import { fromJson } from './values'

/** A course as it is out: modules and lessons in their order, each lesson's published text, the items in use of each module's bank. */
export type StandingCourse = {
  id: string
  title: string
  summary: string
  audience: string
  archived: boolean
  reviewRequired: boolean
  modules: StandingModule[]
}

export type StandingModule = {
  id: string
  slug: string
  title: string
  summary: string
  requires: string[]
  quiz: { id: string; title: string; policy: QuizPolicy } | null
  lessons: { id: string; slug: string; source: string }[]
  items: (ItemVersion & { askedIn: string; tags: string[] })[]
}

/** Null: there is no such course. What is archived, and lessons that were never published, are left out. Six queries. */
export async function findStandingCourse(db: Db, courseId: string): Promise<StandingCourse | null> {
  const course = await db.selectFrom('course').selectAll().where('id', '=', courseId).executeTakeFirst()
  if (!course) return null
  const modules = await db
    .selectFrom('module')
    .leftJoin('quiz', 'quiz.module_id', 'module.id')
    .select(['module.id', 'module.slug', 'module.title', 'module.summary', 'module.requires', 'quiz.id as quiz_id', 'quiz.title as quiz_title', 'quiz.policy'])
    .where('module.course_id', '=', courseId)
    .where('module.archived_at', 'is', null)
    .orderBy('module.position')
    .orderBy('module.id')
    .execute()
  const lessons = await listLessons(db, courseId)
  const items = await listBankItems(db, modules.map(({ id }) => id))
  return {
    id: course.id, title: course.title, summary: course.summary, audience: course.audience, archived: course.archived_at !== null,
    reviewRequired: course.review_required === 1,
    modules: modules.map(({ id, slug, title, summary, requires, quiz_id, quiz_title, policy }) => ({
      id, slug, title, summary, requires: fromJson(requires),
      quiz: quiz_id !== null && quiz_title !== null && policy !== null ? { id: quiz_id, title: quiz_title, policy: wholePolicy(fromJson(policy)) } : null,
      lessons: lessons.filter((lesson) => lesson.moduleId === id).map((lesson) => ({ id: lesson.id, slug: lesson.slug, source: lesson.source })),
      items: items.filter(({ bank }) => bank === id).map(({ item }) => item),
    })),
  }
}

function listLessons(db: Db, courseId: string) {
  return db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .select(['lesson.id', 'lesson.module_id as moduleId', 'lesson.slug', 'version.source'])
    .where('module.course_id', '=', courseId)
    .where('lesson.archived_at', 'is', null)
    .orderBy('lesson.position')
    .orderBy('lesson.id')
    .execute()
}

/** Only what people wrote: a bank may also hold what an import of clauses brought. */
async function listBankItems(db: Db, banks: readonly string[]): Promise<{ bank: string; item: StandingModule['items'][number] }[]> {
  if (banks.length === 0) return []
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .selectAll('version')
    .select(['item.bank', 'item.asked_in'])
    .where('item.bank', 'in', [...banks])
    .where('item.origin', 'in', ['content', 'studio'])
    .where('item.retired', '=', 0)
    .orderBy('item.position')
    .orderBy('item.id')
    .execute()
  const tags = await listItemTags(db, rows.map((row) => row.item_id))
  return rows.map((row) => ({ bank: row.bank, item: { ...toItemVersion(row), askedIn: row.asked_in, tags: tags.get(row.item_id) ?? [] } }))
}

/** The addresses and ids that lessons have, archived or not, so that no new one takes another's. */
export async function listLessonAddresses(db: Db, courseId: string): Promise<{ id: string; moduleId: string; slug: string; archived: boolean }[]> {
  const rows = await db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .select(['lesson.id', 'lesson.module_id as moduleId', 'lesson.slug', 'lesson.archived_at'])
    .where((eb) => eb.or([eb('module.course_id', '=', courseId), eb('lesson.id', 'like', `${courseId}/%`)]))
    .orderBy('lesson.id')
    .execute()
  return rows.map(({ archived_at, ...row }) => ({ ...row, archived: archived_at !== null }))
}
