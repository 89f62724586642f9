import type { CountedItem } from '~/domain/quiz/statistics/counted'
import type { QuizFigures } from '~/domain/quiz/statistics/quiz-figures'
import type { Db } from '../client.server'
import { fromJson, toTime, toTimeOrNull } from './values'

/** What was counted of the present version of every item in use of a module's bank. */
export async function listCountedItems(db: Db): Promise<{ itemId: string; versionId: string; counted: CountedItem }[]> {
  const rows = await db
    .selectFrom('quiz_item_statistic as counted')
    .innerJoin('item', (join) => join.onRef('item.id', '=', 'counted.item_id').onRef('item.current_version_id', '=', 'counted.version_id'))
    .innerJoin('module', 'module.id', 'item.bank')
    .select(['counted.item_id', 'counted.version_id', 'counted.figures'])
    .where('item.retired', '=', 0)
    .orderBy('counted.quiz_id')
    .orderBy('counted.version_id')
    .execute()
  return rows.map((row) => ({ itemId: row.item_id, versionId: row.version_id, counted: fromJson(row.figures) }))
}

export type CountedQuiz = { id: string; title: string; moduleId: string | null; countedAt: number | null; figures: QuizFigures | null }

/** The quiz of a module with what was counted of it; null where there is none. */
export async function findCountedQuizOf(db: Db, moduleId: string): Promise<CountedQuiz | null> {
  const row = await db
    .selectFrom('quiz')
    .leftJoin('quiz_statistic as counted', 'counted.quiz_id', 'quiz.id')
    .select(['quiz.id', 'quiz.title', 'quiz.module_id', 'counted.counted_at', 'counted.figures'])
    .where('quiz.module_id', '=', moduleId)
    .orderBy('quiz.id')
    .executeTakeFirst()
  if (!row) return null
  return { id: row.id, title: row.title, moduleId: row.module_id, countedAt: toTimeOrNull(row.counted_at), figures: row.figures === null ? null : fromJson(row.figures) }
}

export type CountedOfQuiz = { itemId: string; versionId: string; number: number; present: boolean; stem: string; counted: CountedItem }

/** What was counted of each question of a quiz, by item and version. */
export async function listItemsOfQuiz(db: Db, quizId: string): Promise<CountedOfQuiz[]> {
  const rows = await db
    .selectFrom('quiz_item_statistic as counted')
    .innerJoin('item', 'item.id', 'counted.item_id')
    .innerJoin('item_version as version', 'version.id', 'counted.version_id')
    .select(['counted.item_id', 'counted.version_id', 'counted.figures', 'version.number', 'version.body', 'item.current_version_id'])
    .where('counted.quiz_id', '=', quizId)
    .orderBy('item.position')
    .orderBy('counted.item_id')
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id, versionId: row.version_id, number: row.number, present: row.version_id === row.current_version_id,
    stem: fromJson<{ stem: string }>(row.body).stem, counted: fromJson(row.figures),
  }))
}

export type CountedInQuiz = { quizId: string; quizTitle: string; versionId: string; countedAt: number; counted: CountedItem }

/** What was counted of each version of an item, quiz by quiz. */
export async function listCountsOfItem(db: Db, itemId: string): Promise<CountedInQuiz[]> {
  const rows = await db
    .selectFrom('quiz_item_statistic as counted')
    .innerJoin('quiz', 'quiz.id', 'counted.quiz_id')
    .innerJoin('quiz_statistic as whole', 'whole.quiz_id', 'counted.quiz_id')
    .select(['counted.quiz_id', 'quiz.title', 'counted.version_id', 'counted.figures', 'whole.counted_at'])
    .where('counted.item_id', '=', itemId)
    .orderBy('counted.quiz_id')
    .orderBy('counted.version_id')
    .execute()
  return rows.map((row) => ({ quizId: row.quiz_id, quizTitle: row.title, versionId: row.version_id, countedAt: toTime(row.counted_at), counted: fromJson(row.figures) }))
}
