import type { Selectable } from 'kysely'
import { markedTypes } from '~/domain/quiz/item'
import type { ReviewCard } from '~/domain/progress/review-card'
import type { ReviewTime } from '~/domain/progress/review-session'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { toIso, toTime, toTimeOrNull } from './values'

const perInsert = 50

type Row = Selectable<Schema['review_card']>

const toCard = (row: Row): ReviewCard => ({
  itemId: row.item_id, skillId: row.skill_id, rightDays: row.right_days, lastRightDay: row.last_right_day, answeredAt: toTime(row.answered_at),
  dueAt: toTime(row.due_at), doneAt: toTimeOrNull(row.done_at),
})

/** The form in which a card is kept. */
export const toCardRow = (personId: string, card: ReviewCard): Row => ({
  person_id: personId, item_id: card.itemId, skill_id: card.skillId, right_days: card.rightDays, last_right_day: card.lastRightDay,
  answered_at: toIso(card.answeredAt), due_at: toIso(card.dueAt), done_at: card.doneAt === null ? null : toIso(card.doneAt),
})

export async function listCards(db: Db, personId: string, itemIds: readonly string[]): Promise<Map<string, ReviewCard>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db.selectFrom('review_card').selectAll().where('person_id', '=', personId).where('item_id', 'in', [...itemIds]).execute()
  return new Map(rows.map((row) => [row.item_id, toCard(row)]))
}

export async function putCards(tx: Db, personId: string, cards: readonly ReviewCard[]): Promise<void> {
  for (let from = 0; from < cards.length; from += perInsert) {
    await tx
      .insertInto('review_card')
      .values(cards.slice(from, from + perInsert).map((card) => toCardRow(personId, card)))
      .onConflict((conflict) =>
        conflict.columns(['person_id', 'item_id']).doUpdateSet((eb) => ({
          skill_id: eb.ref('excluded.skill_id'), right_days: eb.ref('excluded.right_days'), last_right_day: eb.ref('excluded.last_right_day'),
          answered_at: eb.ref('excluded.answered_at'), due_at: eb.ref('excluded.due_at'), done_at: eb.ref('excluded.done_at'),
        })),
      )
      .execute()
  }
}

export type DueCard = { itemId: string; versionId: string; skillId: string; skill: string; dueAt: number }

/** Cards of questions in use that somebody can answer by themselves and that are to come again, the one due longest first. */
export async function listOpenCards(db: Db, personId: string, limit: number): Promise<DueCard[]> {
  const rows = await db
    .selectFrom('review_card as card')
    .innerJoin('item', 'item.id', 'card.item_id')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .innerJoin('skill', 'skill.id', 'card.skill_id')
    .select(['card.item_id', 'card.skill_id', 'card.due_at', 'item.current_version_id', 'skill.name'])
    .where('card.person_id', '=', personId)
    .where('card.done_at', 'is', null)
    .where('item.retired', '=', 0)
    .where('item.trashed_at', 'is', null)
    .where('version.type', 'not in', [...markedTypes])
    .orderBy('card.due_at')
    .orderBy('card.item_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ itemId: row.item_id, versionId: row.current_version_id, skillId: row.skill_id, skill: row.name, dueAt: toTime(row.due_at) }))
}

/** When this person's newest answers in a quiz came, and how long those took. */
export async function listAnswerTimes(db: Db, personId: string, quizId: string, limit: number): Promise<ReviewTime[]> {
  const rows = await db
    .selectFrom('verdict')
    .innerJoin('attempt', (join) => join.onRef('attempt.person_id', '=', 'verdict.person_id').onRef('attempt.id', '=', 'verdict.attempt_id'))
    .select(['verdict.attempt_id', 'attempt.started_at', 'verdict.graded_at'])
    .where('attempt.person_id', '=', personId)
    .where('attempt.quiz_id', '=', quizId)
    .orderBy('verdict.graded_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ attemptId: row.attempt_id, startedAt: toTime(row.started_at), at: toTime(row.graded_at) }))
}

/** Which item each of these versions is one of. */
export async function listItemsOfVersions(db: Db, versionIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(versionIds)]
  const items = new Map<string, string>()
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db.selectFrom('item_version').select(['id', 'item_id']).where('id', 'in', ids.slice(from, from + 500)).execute()
    for (const row of rows) items.set(row.id, row.item_id)
  }
  return items
}
