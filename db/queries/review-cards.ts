import type { Selectable } from 'kysely'
import type { ReviewCard } from '~/domain/progress/review-card'
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
