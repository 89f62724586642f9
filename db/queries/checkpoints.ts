import type { Db } from '../client.server'
import { fromJson, toFlag, toIso } from './values'

/** One try at a question inside a lesson. `counted`: whether it is evidence. Times are ms epoch. */
export type CheckpointAnswer = {
  id: string
  personId: string
  lessonId: string
  versionId: string
  block: string
  itemVersionId: string
  picks: string[]
  score: number
  answeredAt: number
  receivedAt: number
  counted: boolean
}

export async function insertCheckpointAnswer(tx: Db, answer: CheckpointAnswer): Promise<void> {
  const row = {
    person_id: answer.personId, id: answer.id, lesson_id: answer.lessonId, lesson_version_id: answer.versionId, block: answer.block,
    item_version_id: answer.itemVersionId, picks: JSON.stringify(answer.picks), score: answer.score, answered_at: toIso(answer.answeredAt),
    received_at: toIso(answer.receivedAt), counted: toFlag(answer.counted),
  }
  await tx.insertInto('checkpoint_answer').values(row).execute()
}

/** What a person's answers with these ids were, by id. */
export async function listCheckpointAnswers(db: Db, personId: string, ids: readonly string[]): Promise<Map<string, { itemVersionId: string; picks: string[] }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('checkpoint_answer')
    .select(['id', 'item_version_id', 'picks'])
    .where('person_id', '=', personId)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, { itemVersionId: row.item_version_id, picks: fromJson(row.picks) }]))
}

/** Whether a person has answered any version of an item in this lesson before. */
export async function hasAnswered(db: Db, personId: string, lessonId: string, itemId: string): Promise<boolean> {
  const row = await db
    .selectFrom('checkpoint_answer as answer')
    .innerJoin('item_version', 'item_version.id', 'answer.item_version_id')
    .select('answer.id')
    .where('answer.person_id', '=', personId)
    .where('answer.lesson_id', '=', lessonId)
    .where('item_version.item_id', '=', itemId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Of these items those that are in use, each with the id of its current version. */
export async function listCurrentVersions(db: Db, itemIds: readonly string[]): Promise<Map<string, string>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db.selectFrom('item').select(['id', 'current_version_id']).where('id', 'in', [...itemIds]).where('retired', '=', 0).execute()
  return new Map(rows.map((row) => [row.id, row.current_version_id]))
}
