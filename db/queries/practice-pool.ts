import { markedTypes } from '~/domain/quiz/item'
import type { Db } from '../client.server'
import { toTime } from './values'

/** A question on a skill that a person has answered before, in its present wording. `dueAt`: when its card asks it again, null where it does not. */
export type MetQuestion = { itemId: string; versionId: string; dueAt: number | null; answeredAt: number }

const mostMet = 500

/** What a person has met of one skill and can answer by themself, seen longest ago first. */
export async function listMetQuestions(db: Db, personId: string, skillId: string): Promise<MetQuestion[]> {
  const rows = await db
    .selectFrom('review_card as card')
    .innerJoin('item', 'item.id', 'card.item_id')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .select(['card.item_id', 'item.current_version_id', 'card.due_at', 'card.done_at', 'card.answered_at'])
    .where('card.person_id', '=', personId)
    .where('card.skill_id', '=', skillId)
    .where('item.retired', '=', 0)
    .where('item.trashed_at', 'is', null)
    .where('version.type', 'not in', [...markedTypes])
    .orderBy('card.answered_at')
    .orderBy('card.item_id')
    .limit(mostMet)
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id, versionId: row.current_version_id, dueAt: row.done_at === null ? toTime(row.due_at) : null, answeredAt: toTime(row.answered_at),
  }))
}

/** The clause types on a skill that are drilled. */
export async function listDrilledTypes(db: Db, skillId: string): Promise<string[]> {
  const rows = await db.selectFrom('clause_type').select('id').where('skill_id', '=', skillId).where('drill', '=', 1).orderBy('position').orderBy('id').execute()
  return rows.map(({ id }) => id)
}
