import { type ItemState, stateOf } from '~/domain/quiz/bank-filter'
import type { ItemVersion } from '~/domain/quiz/item'
import { type QuizPolicy, wholePolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import type { Counted } from './bank'
import { toItemVersion } from './items'
import { joined, splitJoined } from './joined'
import { fromJson, toTime } from './values'

/** An item as its trainer opens it. `bankName`: the titles of its course and module; null where its bank is no module's. */
export type BankItem = {
  id: string
  bank: string
  bankName: string | null
  lessonTitle: string | null
  use: 'quiz' | 'checkpoint'
  state: ItemState
  fromFile: boolean
  tags: string[]
  version: ItemVersion
  counted: Counted | null
}

/** One query. */
export async function findBankItem(db: Db, id: string): Promise<BankItem | null> {
  const row = await db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .leftJoin('item_statistic as counted', (join) => join.onRef('counted.item_id', '=', 'item.id').onRef('counted.version_id', '=', 'version.id'))
    .leftJoin('module', 'module.id', 'item.bank')
    .leftJoin('course', 'course.id', 'module.course_id')
    .leftJoin('lesson', 'lesson.id', 'version.lesson_id')
    .leftJoin('lesson_version', 'lesson_version.id', 'lesson.current_version_id')
    .selectAll('version')
    .select((eb) => [
      'item.bank', 'item.asked_in', 'item.retired', 'item.trashed_at', 'item.file_hash', 'module.title as module_title', 'course.title as course_title',
      'lesson_version.title as lesson_title', 'counted.n', 'counted.facility', 'counted.discrimination', 'counted.problem',
      eb.selectFrom('item_tag').select(joined(db, 'item_tag.tag').as('tags')).whereRef('item_tag.item_id', '=', 'item.id').as('tags'),
    ])
    .where('item.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { n, facility, discrimination, problem } = row
  return {
    id, bank: row.bank, bankName: row.module_title === null ? null : `${row.course_title}: ${row.module_title}`, lessonTitle: row.lesson_title,
    use: row.asked_in as BankItem['use'], state: stateOf({ retired: row.retired === 1, trashed: row.trashed_at !== null }), fromFile: row.file_hash !== null,
    tags: splitJoined(row.tags).sort(), version: toItemVersion(row),
    counted: n === null || facility === null ? null : { n, facility, discrimination, problem },
  }
}

/** A version with who made it: null where a file stated it. `at` in ms epoch. */
export type AuthoredVersion = { version: ItemVersion; by: string | null; at: number }

/** The newest `limit` versions of an item, newest first. */
export async function listItemHistory(db: Db, id: string, limit: number): Promise<AuthoredVersion[]> {
  const rows = await db
    .selectFrom('item_version as version')
    .leftJoin('person', 'person.id', 'version.author_id')
    .selectAll('version')
    .select('person.name')
    .where('version.item_id', '=', id)
    .orderBy('version.number', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ version: toItemVersion(row), by: row.name, at: toTime(row.created_at) }))
}

export async function findItemVersion(db: Db, itemId: string, number: number): Promise<ItemVersion | null> {
  const row = await db.selectFrom('item_version').selectAll().where('item_id', '=', itemId).where('number', '=', number).executeTakeFirst()
  return row ? toItemVersion(row) : null
}

export type AskingLesson = { path: string; title: string; moduleTitle: string; archived: boolean }

/** Lessons whose present version asks an item as a checkpoint. */
export async function listAskingLessons(db: Db, itemId: string): Promise<AskingLesson[]> {
  const rows = await db
    .selectFrom('lesson')
    .innerJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .select([
      'module.id', 'lesson.slug', 'version.title', 'module.title as module_title', 'version.blocks', 'lesson.archived_at', 'module.archived_at as module_archived',
      'course.archived_at as course_archived',
    ])
    .where('version.blocks', 'like', `%"${itemId.replace(/[%_\\]/g, '_')}"%`)
    .orderBy('lesson.id')
    .execute()
  return rows
    .filter(({ blocks }) => fromJson<{ itemId?: string }[]>(blocks).some((block) => block.itemId === itemId))
    .map((row) => ({
      path: `${row.id}/${row.slug}`, title: row.title, moduleTitle: row.module_title,
      archived: [row.archived_at, row.module_archived, row.course_archived].some((at) => at !== null),
    }))
}

export type NamingQuiz = { id: string; title: string; moduleId: string | null; bank: string; policy: QuizPolicy }

/** Quizzes of a bank, and those that name an item of it among their fixed ones. */
export async function listQuizzesNear(db: Db, bank: string, itemId: string): Promise<NamingQuiz[]> {
  const rows = await db
    .selectFrom('quiz')
    .select(['id', 'title', 'module_id', 'bank', 'policy'])
    .where((eb) => eb.or([eb('bank', '=', bank), eb('policy', 'like', `%"${itemId.replace(/[%_\\]/g, '_')}"%`)]))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, title: row.title, moduleId: row.module_id, bank: row.bank, policy: wholePolicy(fromJson(row.policy)) }))
}

/** How many answers to any version of an item were judged in attempts, and of how many people. */
export async function countVerdicts(db: Db, itemId: string): Promise<{ answers: number; people: number }> {
  const row = await db
    .selectFrom('item_version as version')
    .innerJoin('verdict', 'verdict.item_version_id', 'version.id')
    .select((eb) => [eb.fn.countAll().as('answers'), eb.fn.count('verdict.person_id').distinct().as('people')])
    .where('version.item_id', '=', itemId)
    .executeTakeFirstOrThrow()
  return { answers: Number(row.answers), people: Number(row.people) }
}
